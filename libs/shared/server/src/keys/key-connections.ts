import { Client, Pool, type ClientBase, type PoolClient } from 'pg';

import { outliveLostConnections } from '../database/lost-connections';

/**
 * Milliseconds. Keys are asked for inside transactions of the product, each of which keeps one of its
 * few connections meanwhile: a key store that hangs must fail them, not everything.
 */
const short = {
  statement_timeout: 3_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 5_000,
  /** When the server itself says nothing any more. */
  query_timeout: 4_000,
};

/** For what takes the longer the more keys there are. */
const long = { statement_timeout: 600_000, lock_timeout: 60_000, query_timeout: 610_000 };

/** So few, since each holds a lock for some milliseconds at most. */
const connections = 5;

/** To the database of keys. */
export class KeyConnections {
  /** For a question that is answered at once. */
  readonly pool: Pool;
  private readonly address;

  constructor(connectionString: string) {
    this.address = {
      connectionString,
      application_name: 'one-stop-shop keys',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    };
    this.pool = new Pool({
      ...this.address,
      ...short,
      ...outliveLostConnections,
      max: connections,
    });
    this.pool.on('error', () => undefined);
  }

  async inTransaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      const result = await committed(client, 'READ COMMITTED', work);
      client.release();
      return result;
    } catch (error) {
      // Its end is its rollback: a server that hangs answers that no better.
      client.release(true);
      throw error;
    }
  }

  /** On a connection of its own, which may take minutes. */
  async patiently<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const client = new Client({ ...this.address, ...long });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}

/** What is committed in it survives a loss of power, whatever the server says of others. */
export async function committed<Connection extends ClientBase, Result>(
  client: Connection,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: (client: Connection) => Promise<Result>,
): Promise<Result> {
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}; SET LOCAL synchronous_commit = on`);
  const result = await work(client);
  await client.query('COMMIT');
  return result;
}
