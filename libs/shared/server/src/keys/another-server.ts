import { Client, type Pool } from 'pg';

/** The database of keys must not be used; says why. Whoever started the program can put it right. */
export class KeyDatabaseRefused extends Error {
  override readonly name = 'KeyDatabaseRefused';

  constructor(why: string) {
    super(`DATABASE_KEYS_URL: ${why}`);
    this.stack = this.message;
  }
}

/**
 * A server is copied whole by its backups, and so is each replica of it: keys in another database of
 * the same server would lie in every backup beside what they open. Addresses tell nothing of that, so
 * each is asked for what it was given when its data folder was made.
 */
export async function mustBeOnAnotherServer(keys: Pool, productUrl: string): Promise<void> {
  const product = new Client({
    connectionString: productUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  product.on('error', () => undefined);
  await product.connect();
  try {
    if ((await identityOf(keys)) === (await identityOf(product)))
      throw new KeyDatabaseRefused(
        'is on the server of the database itself (or a copy of it), whose backups would hold the keys. Name a server of its own',
      );
  } finally {
    await product.end();
  }
}

async function identityOf(server: Pool | Client): Promise<string | undefined> {
  const { rows } = await server.query<{ identity: string }>(
    'SELECT system_identifier::text AS identity FROM pg_control_system()',
  );
  return rows[0]?.identity;
}
