import { recordReading, type Transaction } from '@one-stop-shop/shared/server';

/** Who looked is personal too: a list that is shown is a reading of everybody in it. */
export async function recordListOfReadings(
  tx: Transaction,
  rows: readonly { municipality: string; subject: string }[],
): Promise<void> {
  for (const municipality of new Set(rows.map((row) => row.municipality))) {
    const subjects = rows
      .filter((row) => row.municipality === municipality)
      .map(({ subject }) => subject);
    await recordReading(tx, {
      municipality,
      subjects: [...new Set(subjects)],
      fieldClasses: ['readings'],
    });
  }
}
