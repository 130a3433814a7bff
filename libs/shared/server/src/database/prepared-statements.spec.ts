import { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../testing';
import { databaseOptions } from './database-options';
import { mostPrepared } from './prepared-statements';

describe('a statement that is sent again', () => {
  let database: TestDatabase;
  let app: DataSource;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    app = await new DataSource({
      ...databaseOptions(database.urls.app, []),
      poolSize: 1,
    } as never).initialize();
  });
  afterEach(() => app.destroy());

  const prepared = async (like = '%'): Promise<number> => {
    const [row] = (await app.query(
      `SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement LIKE '${like}'`,
    )) as [{ n: number }];
    return row.n;
  };

  it('is planned once on a connection, and answers with the values of each time', async () => {
    const runner = app.createQueryRunner();
    const ask = (n: number) => runner.query('SELECT $1::int + 1 AS more', [n]);
    // Two at once: the second is on its way before the first one is planned.
    expect(await Promise.all([ask(1), ask(2)])).toEqual([[{ more: 2 }], [{ more: 3 }]]);
    expect(await ask(3)).toEqual([{ more: 4 }]);
    await runner.release();
    expect(await prepared('SELECT $1::int + 1%')).toBe(1);
  });

  it('works again after it has failed, and after a transaction that was already lost', async () => {
    const runner = app.createQueryRunner();
    const divide = (by: number) => runner.query('SELECT 6 / $1::int AS part', [by]);
    await runner.startTransaction();
    const failed = await Promise.allSettled([divide(0), divide(2), runner.query('SELECT $1', [1])]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await runner.rollbackTransaction();
    expect(await divide(3)).toEqual([{ part: 2 }]);
    expect(await runner.query('SELECT $1::text AS one', [1])).toEqual([{ one: '1' }]);
    await runner.release();
  });

  it('goes out unprepared when its text is made anew each time', async () => {
    for (let n = 0; n < mostPrepared + 20; n++) {
      expect(await app.query(`SELECT $1::int + ${n} AS sum`, [1])).toEqual([{ sum: n + 1 }]);
    }
    expect(await prepared('SELECT $1::int + %')).toBeLessThanOrEqual(mostPrepared);
    expect(await app.query('SELECT $1::int - 1 AS less', [1])).toEqual([{ less: 0 }]);
  });

  it('heals after values that cannot be sent, and after a migration that changes a type', async () => {
    const ask = (value: unknown): Promise<unknown> => app.query('SELECT $1::jsonb AS it', [value]);
    await expect(ask([{ a: 1n }])).rejects.toThrow('BigInt');
    await expect(ask(1)).rejects.toThrow('does not exist');
    expect(await ask(1)).toEqual([{ it: 1 }]);
    await database.everything('CREATE TABLE changing AS SELECT 1 AS number');
    await database.everything('GRANT SELECT ON changing TO PUBLIC');
    const read = (): Promise<unknown> =>
      app.query('SELECT number FROM changing WHERE $1::int = 1', [1]);
    expect(await read()).toEqual([{ number: 1 }]);
    await database.everything('ALTER TABLE changing ALTER number TYPE text');
    await expect(read()).rejects.toThrow('cached plan must not change result type');
    expect(await read()).toEqual([{ number: '1' }]);
  });

  it('is left alone without values', async () => {
    await app.query('SELECT 1');
    expect(await prepared('SELECT 1')).toBe(0);
  });
});
