import { personRecord, type RecordKeys, type Transaction } from '@one-stop-shop/shared/server';
import { writePrivatePart } from '../../persistence/encounters/encounters';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import type { VisitFacts } from './visit-facts';

/**
 * What somebody wrote about the visit that is now tied to them, sealed anew under their key: that of
 * the month is destroyed thirty days after its last visit, and the words with it. They are shown to
 * nobody here, so whoever ties needn't be one who reads them.
 */
export async function keepTiedWords(
  tx: Transaction,
  { visits, keys }: { readonly visits: VisitFacts; readonly keys: RecordKeys },
  person: Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>,
  { tie, visit }: { readonly tie: string; readonly visit: string },
): Promise<void> {
  const words = await visits.words(tx, visit);
  if (words === undefined) return;
  const key = await keys.of(person.municipality, personRecord(person.id));
  await writePrivatePart(tx, tie, person, key, { words });
}
