import { aDatabase, type TestDatabase } from '../testing';
import type { Transaction } from './transaction';
import { setUpScope } from './worker-scope';

describe('the rows that a statement touches', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  /** In a transaction that has a table of three numbers. */
  const withNumbers = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    database.unitOfWork.inTransaction(setUpScope('seed'), async (tx) => {
      await tx.query('CREATE TEMP TABLE numbers (n int PRIMARY KEY, word text) ON COMMIT DROP');
      expect(await tx.execute('INSERT INTO numbers (n) VALUES (1), (2), (3)')).toBe(3);
      return work(tx);
    });

  it('are counted when they are inserted, without those that a conflict kept out', () =>
    withNumbers(async (tx) => {
      const sql = 'INSERT INTO numbers (n) SELECT unnest($1::int[]) ON CONFLICT DO NOTHING';
      expect(await tx.execute(sql, [[3, 4, 5]])).toBe(2);
      expect(await tx.execute(sql, [[3, 4, 5]])).toBe(0);
    }));

  it('are counted when they are updated, deleted and merged', () =>
    withNumbers(async (tx) => {
      expect(await tx.execute('UPDATE numbers SET word = $1 WHERE n > $2', ['more', 1])).toBe(2);
      expect(await tx.execute('UPDATE numbers SET word = $1 WHERE n > $2', ['none', 9])).toBe(0);
      const merged = await tx.execute(
        `MERGE INTO numbers USING unnest($1::int[]) AS given (n) ON given.n = numbers.n
          WHEN MATCHED AND given.n = 1 THEN DELETE
          WHEN MATCHED THEN DO NOTHING
          WHEN NOT MATCHED THEN INSERT (n) VALUES (given.n)`,
        [[1, 2, 8, 9]],
      );
      expect(merged).toBe(3);
      expect(await tx.execute('DELETE FROM numbers')).toBe(4);
    }));

  it('are those of the statement itself, not of the parts before it', () =>
    withNumbers(async (tx) => {
      const moved = await tx.execute(
        `WITH gone AS (DELETE FROM numbers RETURNING n)
         INSERT INTO numbers (n) SELECT n + 10 FROM gone WHERE n > 1`,
      );
      expect(moved).toBe(2);
      expect(await tx.query<{ n: number }>('SELECT n FROM numbers ORDER BY n')).toEqual([
        { n: 12 },
        { n: 13 },
      ]);
    }));

  it('are none when the database refuses the statement, which says why', () =>
    withNumbers(async (tx) => {
      const tried = await tx.attempt(() => tx.execute('INSERT INTO numbers (n) VALUES (1)'));
      expect(tried).toMatchObject({ done: false, error: { code: '23505' } });
      expect(await tx.execute('DELETE FROM numbers WHERE n = 1')).toBe(1);
    }));
});
