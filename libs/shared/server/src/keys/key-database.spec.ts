import { anEmptyDatabase, type TestDatabase } from '../testing/database';
import { keysInDatabase } from '../testing/keys-in-database';
import { KeyDatabaseRefused } from './another-server';
import { KeyStore } from './key-store';
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
