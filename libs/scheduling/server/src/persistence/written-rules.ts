import type { Transaction } from '@one-stop-shop/shared/server';

/** The rules of the calendar that one transaction wrote, and by which mark they are known. */
export interface WrittenRules {
  /** The transaction that wrote them; PostgreSQL keeps it in every row until another writes it. */
  readonly writer: string;
  readonly ids: readonly string[];
}

const tables = ['timetable', 'closure', 'feast', 'shift', 'absence'];

const writtenBy = (writer: string): string =>
  tables
    .map(
      (table) =>
        `SELECT id FROM scheduling.${table} WHERE municipality = ANY ($1) AND xmin = ${writer}`,
    )
    .join(' UNION ALL ');

/** What this transaction has written so far, in the municipalities of its scope. */
export async function readWrittenRules(tx: Transaction): Promise<WrittenRules> {
  const writer = 'pg_current_xact_id()::xid';
  const [written] = await tx.query<{ writer: string; ids: string[] }>(
    `SELECT ${writer}::text AS writer, array(${writtenBy(writer)}) AS ids`,
    [tx.scope.municipalities],
  );
  return { writer: written?.writer ?? '', ids: written?.ids ?? [] };
}

/** Whether all of it is there as it was written: neither changed nor taken back. */
export async function stillStand(
  tx: Transaction,
  written: WrittenRules | undefined,
): Promise<boolean> {
  if (!written || written.ids.length === 0) return true;
  const left = await tx.query<{ id: string }>(
    `SELECT id FROM (${writtenBy('$2::text::xid')}) AS rule WHERE id = ANY ($3::uuid[])`,
    [tx.scope.municipalities, written.writer, written.ids],
  );
  return left.length === written.ids.length;
}
