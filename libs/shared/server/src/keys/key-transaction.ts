import type { Pool, PoolClient } from 'pg';

/** What is committed in it survives a loss of power, whatever the server says of others. */
export async function inTransaction<Result>(
  pool: Pool,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}; SET LOCAL synchronous_commit = on`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((why: Error) => (broken = why));
    throw error;
  } finally {
    client.release(broken);
  }
}
