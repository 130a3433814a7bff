import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';

import { mustBeOnAnotherServer } from './another-server';
import { DatabaseCabinet } from './database-cabinet';
import type { HeldKeys, KeptWhole, KeyCabinet, KeyPlace } from './key-cabinet';
import { committed, KeyConnections } from './key-connections';
import { keyTables } from './key-tables';
import { carriedAway, KeysUnusable, mustHold, noKeys } from './keys-unusable';
import { keepRecords, keepWrapping } from './kept-rows';

/** Where the database of keys is, and which one it must not be. */
export interface KeyDatabaseSettings {
  readonly databaseUrl: string;
  /** Of the product's own database. */
  readonly apartFrom: string | undefined;
}

/** A PostgreSQL of its own, which api and worker on many machines share. */
export class KeyDatabase implements KeyPlace {
  private constructor(
    private readonly connections: KeyConnections,
    readonly name: string,
  ) {}

  /** @throws KeyDatabaseRefused when its server holds the product's database too */
  static async open({ databaseUrl, apartFrom }: KeyDatabaseSettings): Promise<KeyDatabase> {
    const connections = new KeyConnections(databaseUrl);
    try {
      if (apartFrom) await mustBeOnAnotherServer(connections.pool, apartFrom);
      const { hostname, pathname } = new URL(databaseUrl);
      return new KeyDatabase(
        connections,
        `the database ${pathname.slice(1)} at ${hostname || 'a socket'}`,
      );
    } catch (error) {
      await connections.close();
      throw error;
    }
  }

  async held(municipality: string): Promise<HeldKeys> {
    return heldIn(this.connections.pool, municipality);
  }

  async open(municipality: string): Promise<KeyCabinet> {
    const held = await this.held(municipality);
    if (held === 'nothing') throw noKeys(municipality);
    if (held === 'carried') throw carriedAway(municipality);
    const cabinet = new DatabaseCabinet(municipality, this.connections);
    await cabinet.wrapping().catch((error: unknown) => {
      // A server that does not answer has lost nothing: nobody is to empty it for that.
      if (!(error instanceof z.ZodError)) throw error;
      throw new KeysUnusable(
        municipality,
        `its own key is lost in ${this.name}, or not whole. Empty that, then bring the keys back with \`node recover-keys.js\``,
      );
    });
    return cabinet;
  }

  async fill(
    municipality: string,
    { wrapping, present, records }: KeptWhole,
    over: HeldKeys,
  ): Promise<void> {
    const fill = async (client: ClientBase): Promise<void> => {
      // Two machines that start at once would make the same tables.
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('one-stop-shop keys'))`);
      await client.query(keyTables);
      mustHold(await heldIn(client, municipality), over, { municipality, where: this.name });
      for (const table of ['record', 'wrapping_key', 'municipality'])
        await client.query(`DELETE FROM keys.${table} WHERE municipality = $1`, [municipality]);
      await client.query('INSERT INTO keys.municipality VALUES ($1, $2)', [municipality, present]);
      await keepWrapping(client, wrapping);
      await keepRecords(client, municipality, records);
    };
    await this.connections.patiently((client) => committed(client, 'READ COMMITTED', fill));
  }

  async forgetCarried(municipality: string): Promise<void> {
    if ((await this.held(municipality)) !== 'carried') return;
    await new DatabaseCabinet(municipality, this.connections).forget();
  }

  async ping(): Promise<void> {
    await this.connections.pool.query('SELECT FROM keys.municipality LIMIT 1');
  }

  async close(): Promise<void> {
    await this.connections.close();
  }
}

async function heldIn(asked: Pool | ClientBase, municipality: string): Promise<HeldKeys> {
  const { rows: made } = await asked.query<{ made: boolean }>(
    `SELECT to_regclass('keys.record') IS NOT NULL AS made`,
  );
  if (!made[0]?.made) return 'nothing';
  const { rows } = await asked.query<{ carried_away: boolean }>(
    'SELECT carried_away FROM keys.municipality WHERE municipality = $1',
    [municipality],
  );
  if (!rows[0]) return 'nothing';
  return rows[0].carried_away ? 'carried' : 'kept';
}
