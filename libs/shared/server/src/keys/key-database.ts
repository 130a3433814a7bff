import { Pool } from 'pg';

import { outliveLostConnections } from '../database/lost-connections';
import { mustBeOnAnotherServer } from './another-server';
import { DatabaseCabinet } from './database-cabinet';
import type { KeptWhole, KeyCabinet, KeyPlace } from './key-cabinet';
import { keyTables } from './key-tables';
import { inTransaction } from './key-transaction';
import { carriedAway, isThere, KeysUnusable, noKeys } from './keys-unusable';
import { keepRecords, keepWrapping } from './kept-rows';

/** Where the database of keys is, and which one it must not be. */
export interface KeyDatabaseSettings {
  readonly databaseUrl: string;
  /** Of the product's own database. */
  readonly apartFrom: string | undefined;
}

/** So few, since each holds a lock for some milliseconds at most. */
const connections = 5;

/** A PostgreSQL of its own, which api and worker on many machines share. */
export class KeyDatabase implements KeyPlace {
  private constructor(
    private readonly pool: Pool,
    readonly name: string,
  ) {}

  /** @throws KeyDatabaseRefused when its server holds the product's database too */
  static async open({ databaseUrl, apartFrom }: KeyDatabaseSettings): Promise<KeyDatabase> {
    const pool = new Pool({
      connectionString: databaseUrl,
      application_name: 'one-stop-shop keys',
      max: connections,
      connectionTimeoutMillis: 5_000,
      ...outliveLostConnections,
    });
    pool.on('error', () => undefined);
    try {
      if (apartFrom) await mustBeOnAnotherServer(pool, apartFrom);
      const { hostname, pathname } = new URL(databaseUrl);
      return new KeyDatabase(
        pool,
        `the database ${pathname.slice(1)} at ${hostname || 'a socket'}`,
      );
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  async has(municipality: string): Promise<boolean> {
    const state = await this.stateOf(municipality);
    return state !== undefined && !state.carried_away;
  }

  async open(municipality: string): Promise<KeyCabinet> {
    const state = await this.stateOf(municipality);
    if (!state) throw noKeys(municipality);
    if (state.carried_away) throw carriedAway(municipality);
    const cabinet = new DatabaseCabinet(municipality, this.pool);
    await cabinet.wrapping().catch(() => {
      throw new KeysUnusable(
        municipality,
        `its own key is lost in ${this.name}, or not whole. Empty that, then bring the keys back with \`node recover-keys.js\``,
      );
    });
    return cabinet;
  }

  async fill(municipality: string, { wrapping, present, records }: KeptWhole): Promise<void> {
    await inTransaction(this.pool, 'READ COMMITTED', async (client) => {
      // Two machines that start at once would make the same tables.
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('one-stop-shop keys'))`);
      await client.query(keyTables);
      if (await this.has(municipality)) throw isThere(municipality, this.name);
      for (const table of ['record', 'wrapping_key', 'municipality'])
        await client.query(`DELETE FROM keys.${table} WHERE municipality = $1`, [municipality]);
      await client.query('INSERT INTO keys.municipality VALUES ($1, $2)', [municipality, present]);
      await keepWrapping(client, wrapping);
      await keepRecords(client, municipality, records);
    });
  }

  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }

  private async stateOf(municipality: string): Promise<{ carried_away: boolean } | undefined> {
    const { rows: made } = await this.pool.query<{ made: boolean }>(
      `SELECT to_regclass('keys.record') IS NOT NULL AS made`,
    );
    if (!made[0]?.made) return undefined;
    const { rows } = await this.pool.query<{ carried_away: boolean }>(
      'SELECT carried_away FROM keys.municipality WHERE municipality = $1',
      [municipality],
    );
    return rows[0];
  }
}
