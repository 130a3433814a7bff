import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { anEmptyDatabase, type TestDatabase } from '../testing/database';
import { keysInDatabase } from '../testing/keys-in-database';
import { LineThatGoesDead } from '../testing/line-that-goes-dead';
import { KeyDatabaseRefused } from './another-server';
import { KeyStore, type KeyStoreSettings } from './key-store';
import { makeKeys } from './make-keys';

const cori = '059006';

describe('a database of keys', () => {
  let product: TestDatabase;
  let store: Awaited<ReturnType<typeof keysInDatabase>>;
  beforeAll(async () => {
    [product, store] = await Promise.all([anEmptyDatabase(), keysInDatabase()]);
  });
  afterAll(() => Promise.all([product.close(), store.end()]));

  it('is on no server that holds the product too, by whatever name', async () => {
    const { url, settings } = store;
    const beside = product.urls.worker.replace('127.0.0.1', 'localhost');
    expect(new URL(beside).pathname).not.toBe(new URL(url).pathname);
    const opening = KeyStore.open({ ...settings, databaseUrl: url, apartFrom: beside });
    await expect(opening).rejects.toThrow(KeyDatabaseRefused);
    await expect(opening).rejects.toThrow(/DATABASE_KEYS_URL.*backups would hold the keys/);
    await expect(opening).rejects.not.toThrow(new URL(url).password);
  });

  it('is told by its name and host alone', () => {
    const { hostname, pathname } = new URL(store.url);
    expect(store.place.name).toBe(`the database ${pathname.slice(1)} at ${hostname}`);
  });

  it('makes the keys of each once, also when two machines begin at once', async () => {
    const made = await Promise.allSettled([1, 2].map(() => makeKeys(store.place, ['059098'])));
    expect(made.map(({ status }) => status)).toContain('fulfilled');
    const rows = await store.everything<{ version: number }>(
      `SELECT version FROM keys.wrapping_key WHERE municipality = '059098'`,
    );
    expect(rows).toEqual([{ version: 1 }]);
  });

  /** Holds a lock on a table while something is tried. */
  const during = async <Result>(lock: string, work: () => Promise<Result>): Promise<Result> => {
    const other = new Client({ connectionString: store.url });
    await other.connect();
    try {
      await other.query(`BEGIN; LOCK TABLE ${lock} MODE`);
      return await work();
    } finally {
      await other.end();
    }
  };

  it('is not waited for when somebody holds a lock, nor told to be lost', async () => {
    await store.keys.make(cori, 'words:2026-10');
    await during('keys.record IN ACCESS EXCLUSIVE', async () => {
      await expect(store.keys.of(cori, 'words:2026-10')).rejects.toThrow('lock timeout');
    });
    await during('keys.wrapping_key IN ACCESS EXCLUSIVE', async () => {
      await expect(store.place.open(cori)).rejects.toThrow('lock timeout');
    });
  });

  it('forgets although others read for longer than a question may take', async () => {
    const cabinet = await store.place.open(cori);
    const forgetting = await during('keys.record IN ACCESS SHARE', async () => {
      const ends = cabinet.forget();
      await pause(4_500);
      return { ends };
    });
    await expect(forgetting.ends).resolves.toBeUndefined();
  }, 20_000);

  it('is given up when its server says nothing any more', async () => {
    const line = await LineThatGoesDead.to(store.url);
    const far = await KeyStore.open({
      ...store.settings,
      databaseUrl: line.url,
    } as KeyStoreSettings);
    await far.ping();
    line.goDead();
    const began = performance.now();
    await expect(far.make(cori, 'words:2026-09')).rejects.toThrow('timeout');
    await expect(far.ping()).rejects.toThrow('timeout');
    expect(performance.now() - began).toBeLessThan(15_000);
    await line.end();
    await far.onApplicationShutdown();
  }, 30_000);

  it('forgets what was destroyed, also while somebody’s older look might still see it', async () => {
    await store.keys.make(cori, 'words:2026-10');
    const cabinet = await store.place.open(cori);
    const wrapped = (await cabinet.of('words:2026-10'))?.wrapped ?? Buffer.alloc(0);
    const looking = new Client({ connectionString: store.url });
    await looking.connect();
    await looking.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await looking.query('SELECT count(*) FROM pg_class');
    await store.keys.destroy(cori, 'words:2026-10');
    await store.everything('CHECKPOINT');
    const [table] = await store.everything<{ bytes: Buffer }>(
      `SELECT pg_read_binary_file(pg_relation_filepath('keys.record')) AS bytes`,
    );
    await looking.end();
    expect(wrapped.length).toBeGreaterThan(16);
    expect(table?.bytes.includes(Buffer.from(wrapped))).toBe(false);
  });

  it('goes on after its connections were cut', async () => {
    await store.keys.make(cori, 'words:2026-11');
    await store.everything(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    // The first may still be given a connection that has just gone.
    await store.keys.of(cori, 'words:2026-11').catch(() => undefined);
    await expect(store.keys.of(cori, 'words:2026-11')).resolves.toBeDefined();
  });
});
