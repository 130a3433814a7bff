import { UnitOfWork, type AccessScope, type Transaction } from '@one-stop-shop/shared/server';

/** Rows of tables read from end to end, and entries of indexes, each by its name. */
export type RowsRead = ReadonlyMap<string, number>;

/**
 * Counts what a use case makes the database read in this context's tables, with plans made for all
 * values, as a busy connection has them. Clocks differ from machine to machine; rows don't.
 */
export class CountedReads extends UnitOfWork {
  private read: RowsRead = new Map();

  /** Of the last transaction. */
  get last(): RowsRead {
    return this.read;
  }

  get lastInAll(): number {
    return [...this.read.values()].reduce((sum, rows) => sum + rows, 0);
  }

  override inTransaction<Scope extends AccessScope, Result>(
    scope: Scope,
    work: (tx: Transaction<Scope>) => Promise<Result>,
  ): Promise<Result> {
    return super.inTransaction(scope, async (tx) => {
      await tx.query(`SELECT set_config('plan_cache_mode', 'force_generic_plan', true)`);
      const before = await countedSoFar(tx);
      const result = await work(tx);
      const after = await countedSoFar(tx);
      const read = [...after].map(
        ([name, rows]) => [name, rows - (before.get(name) ?? 0)] as const,
      );
      this.read = new Map(read.filter(([, rows]) => rows > 0));
      return result;
    });
  }
}

/** On this connection, since it told last; that of transactions before may be among it. */
async function countedSoFar(tx: Transaction): Promise<RowsRead> {
  const rows = await tx.query<{ name: string; read: string }>(
    `SELECT relname AS name, pg_stat_get_xact_tuples_returned(oid) AS read FROM pg_class
      WHERE relnamespace = 'case_management'::regnamespace AND relkind IN ('r', 'i')`,
  );
  return new Map(rows.map(({ name, read }) => [name, Number(read)]));
}
