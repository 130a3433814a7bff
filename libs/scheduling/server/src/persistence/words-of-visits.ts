import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** So few that nobody waits long for a lock. */
export const wordsAtOnce = 200;

/** What somebody wrote about their visit, sealed under the key of a month. */
export interface SealedWords {
  readonly sealed: Uint8Array;
  /** `2026-11`: of the visit when it was booked, wherever it has been moved since. */
  readonly month: string;
}

/** One visit with the words about it, if there are any. */
export interface VisitWithWords {
  readonly municipality: MunicipalityCode;
  /** As earlier versions wrote them, until the worker has sealed them. */
  readonly plain: string | null;
  readonly sealed: Uint8Array | null;
  readonly month: string | null;
}

/** Of a visit whose person whoever asks may see. */
export async function readWords(
  tx: Transaction,
  appointmentId: string,
): Promise<VisitWithWords | undefined> {
  const [found] = await tx.query<VisitWithWords>(
    `SELECT a.municipality, a.words AS plain, a.words_sealed AS sealed, a.words_month AS month
       FROM scheduling.appointment a
       JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
      WHERE a.municipality = ANY ($1) AND a.id = $2`,
    [tx.scope.municipalities, appointmentId],
  );
  return found;
}

export interface PlainWords {
  readonly id: string;
  readonly startsAt: Date;
  readonly words: string;
}

/** Some that stand plainly yet, of visits after a moment; what somebody changes now has its turn later. */
export function holdPlainWords(
  tx: Transaction,
  municipality: MunicipalityCode,
  after: Date,
): Promise<PlainWords[]> {
  return tx.query<PlainWords>(
    `SELECT id, starts_at AS "startsAt", words FROM scheduling.appointment
      WHERE municipality = $1 AND words IS NOT NULL AND starts_at >= $2
      LIMIT ${wordsAtOnce} FOR UPDATE SKIP LOCKED`,
    [municipality, after],
  );
}

export async function writeSealedWords(
  tx: Transaction,
  municipality: MunicipalityCode,
  words: readonly (SealedWords & { readonly id: string })[],
): Promise<void> {
  if (words.length === 0) return;
  await tx.execute(
    `UPDATE scheduling.appointment a
        SET words = NULL, words_sealed = made.sealed, words_month = made.month
       FROM unnest($2::uuid[], $3::bytea[], $4::text[]) AS made (id, sealed, month)
      WHERE a.municipality = $1 AND a.id = made.id`,
    [
      municipality,
      words.map(({ id }) => id),
      words.map(({ sealed }) => sealed),
      words.map(({ month }) => month),
    ],
  );
}

/** Of visits before a moment. @returns whether more may wait */
export async function forgetWordsBefore(
  tx: Transaction,
  municipality: MunicipalityCode,
  moment: Date,
): Promise<boolean> {
  const forgotten = await tx.execute(
    `UPDATE scheduling.appointment
        SET words = NULL, words_sealed = NULL, words_month = NULL
      WHERE municipality = $1 AND id IN (
        SELECT id FROM scheduling.appointment
         WHERE municipality = $1 AND starts_at < $2
           AND (words_month IS NOT NULL OR words IS NOT NULL)
         LIMIT ${wordsAtOnce} FOR UPDATE SKIP LOCKED)`,
    [municipality, moment],
  );
  return forgotten === wordsAtOnce;
}

/** Months under whose keys words are sealed yet. */
export async function readMonthsOfWords(
  tx: Transaction,
  municipality: MunicipalityCode,
): Promise<readonly string[]> {
  const rows = await tx.query<{ month: string }>(
    `SELECT DISTINCT words_month AS month FROM scheduling.appointment
      WHERE municipality = $1 AND words_month IS NOT NULL`,
    [municipality],
  );
  return rows.map(({ month }) => month);
}
