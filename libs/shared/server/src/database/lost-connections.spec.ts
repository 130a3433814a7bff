import { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../testing';
import { databaseOptions } from './database-options';
import { isDatabaseAway } from './database-away';

interface Pool {
  connect(): Promise<{ emit(event: 'error', error: Error): boolean; release(error?: Error): void }>;
}

describe('a connection that is lost', () => {
  let database: TestDatabase;
  let app: DataSource;
  beforeAll(async () => {
    database = await aDatabase();
    app = await new DataSource(databaseOptions(database.urls.app, [])).initialize();
  });
  afterAll(async () => {
    await app.destroy();
    await database.close();
  });

  it('ends no process, however often and in whose hands it says so', async () => {
    const pool = (app.driver as unknown as { master: Pool }).master;
    const connection = await pool.connect();
    // Somebody holds it and listens for nothing, as between two hands.
    expect(connection.emit('error', new Error('terminating connection'))).toBe(true);
    expect(connection.emit('error', new Error('Connection terminated unexpectedly'))).toBe(true);
    connection.release(new Error('lost'));
  });

  it('fails the statements on it as away, and the next one has another', async () => {
    const asleep = Array.from({ length: 8 }, () =>
      app.query('SELECT pg_sleep(20)').catch((error: unknown) => isDatabaseAway(error)),
    );
    const sleeping = `SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND datname = current_database()`;
    while ((await database.everything(sleeping)).length < 8);
    await database.everything(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) AS asleep`);
    expect(await Promise.all(asleep)).toEqual(Array.from({ length: 8 }, () => true));
    // The pool may still hand out one whose end it has not heard of: then that one is away too.
    const next = async (tries = 10): Promise<unknown> => {
      try {
        return await app.query('SELECT 1 AS one');
      } catch (error) {
        if (tries === 0 || !isDatabaseAway(error)) throw error;
        return next(tries - 1);
      }
    };
    expect(await next()).toEqual([{ one: 1 }]);
  });
});
