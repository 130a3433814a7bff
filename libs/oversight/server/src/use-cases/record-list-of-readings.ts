import type { Subject, SubjectKind } from '@one-stop-shop/shared/contracts';
import { recordReading, type Transaction } from '@one-stop-shop/shared/server';

/** Whom a line of the list is about. */
interface Listed {
  readonly municipality: string;
  readonly subjectKind: SubjectKind;
  readonly subject: string;
}

/** Who looked is personal too: a list that is shown is a reading of everybody in it. */
export async function recordListOfReadings(
  tx: Transaction,
  rows: readonly Listed[],
): Promise<void> {
  for (const [municipality, there] of Map.groupBy(rows, (row) => row.municipality)) {
    for (const [kind, some] of Map.groupBy(there, (row) => row.subjectKind)) {
      const subjects = some.map(({ subject }) => subject);
      await recordReading(tx, { municipality, kind, subjects, fieldClasses: ['readings'] });
    }
  }
}

/** The same of a list whose lines stand for several subjects each. */
export function listed(
  rows: readonly { readonly municipality: string; readonly subjects: readonly Subject[] }[],
): Listed[] {
  return rows.flatMap(({ municipality, subjects }) =>
    subjects.map(({ kind, id }) => ({ municipality, subjectKind: kind, subject: id })),
  );
}
