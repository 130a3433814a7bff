import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  monthOfWords,
  RecordKeyMissing,
  wordsOfMonth,
  type RecordKeys,
} from '@one-stop-shop/shared/server';
import type { SealedWords } from '../persistence/words-of-visits';

/** Seals what somebody wrote about a visit; the key of its month is on disk before the row is. */
export async function sealWords(
  keys: RecordKeys,
  visit: { readonly id: string; readonly municipality: MunicipalityCode; readonly startsAt: Date },
  words: string,
): Promise<SealedWords> {
  const month = monthOfWords(visit.startsAt);
  const key = await keys.make(visit.municipality, wordsOfMonth(month));
  return { month, sealed: key.seal(placeOf(visit.id), words) };
}

/**
 * @returns undefined when the key of the month was destroyed: the words are gone with it
 * @throws SealBroken when they were changed, or moved from another visit
 */
export async function openWords(
  keys: RecordKeys,
  visit: { readonly id: string; readonly municipality: MunicipalityCode },
  { month, sealed }: SealedWords,
): Promise<string | undefined> {
  try {
    const key = await keys.of(visit.municipality, wordsOfMonth(month));
    return key.open(placeOf(visit.id), sealed);
  } catch (error) {
    if (error instanceof RecordKeyMissing) return undefined;
    throw error;
  }
}

const placeOf = (appointmentId: string) => ({ row: appointmentId, field: 'words' });
