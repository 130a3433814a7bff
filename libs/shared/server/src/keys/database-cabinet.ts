import type { ClientBase, Pool } from 'pg';

import {
  unforgotten,
  type Asked,
  type Change,
  type KeptWhole,
  type KeyCabinet,
  type WrappedKey,
} from './key-cabinet';
import { committed, type KeyConnections } from './key-connections';
import { keepRecords, keepWrapping, wrappingOf } from './kept-rows';
import { carriedAway, noKeys } from './keys-unusable';
import type { WrappingKeys } from './wrapping-keys';

const columns = 'SELECT record, wrapped, version FROM keys.record WHERE municipality = $1';

/** The rows of one municipality in the database of keys. */
export class DatabaseCabinet implements KeyCabinet {
  constructor(
    private readonly municipality: string,
    private readonly connections: KeyConnections,
  ) {}

  async owner(): Promise<string> {
    return this.municipality;
  }

  wrapping(): Promise<WrappingKeys> {
    return wrappingOf(this.connections.pool, this.municipality);
  }

  async of(record: string): Promise<WrappedKey | undefined> {
    const [row] = await this.rows(this.connections.pool, `${columns} AND record = $2`, record);
    return row;
  }

  several(records: readonly string[]): Promise<readonly WrappedKey[]> {
    const sql = `${columns} AND record = ANY ($2::text[]) AND wrapped IS NOT NULL`;
    return this.rows(this.connections.pool, sql, records);
  }

  async any(): Promise<WrappedKey | undefined> {
    const sql = `${columns} AND wrapped IS NOT NULL LIMIT 1`;
    const [row] = await this.rows(this.connections.pool, sql);
    return row;
  }

  async unforgotten(): Promise<readonly string[]> {
    const sql = `${columns} AND wrapped IS NULL AND version = $2`;
    const rows = await this.rows(this.connections.pool, sql, unforgotten);
    return rows.map(({ record }) => record);
  }

  whole(): Promise<KeptWhole> {
    return this.connections.patiently((client) =>
      committed(client, 'REPEATABLE READ', async () => {
        // Before the first look: to an older one a table that was written anew is empty.
        await client.query('LOCK TABLE keys.record, keys.wrapping_key IN ACCESS SHARE MODE');
        return this.allOf(client);
      }),
    );
  }

  change<Result>(asked: Asked, decide: (found: KeptWhole) => Change<Result>): Promise<Result> {
    return this.connections.inTransaction(async (client) => {
      const present = await this.lock(client);
      const wrapping = await wrappingOf(client, this.municipality);
      const records = await this.asked(client, asked, present);
      const change = decide({ wrapping, present, records });
      if (change.wrapping) await keepWrapping(client, change.wrapping);
      if (change.present)
        await client.query(
          'UPDATE keys.municipality SET present_version = $2 WHERE municipality = $1',
          [this.municipality, change.present],
        );
      await keepRecords(client, this.municipality, change.records ?? []);
      return change.result;
    });
  }

  /**
   * Rows that changed leave their bytes in the pages of the table until it is written anew, here by
   * a change of type that changes nothing: VACUUM FULL keeps what anybody's older look might still
   * see. In the log of the server they stay for longer: it is archived nowhere.
   */
  async forget(): Promise<void> {
    await this.connections.patiently(async (client) => {
      await client.query('ALTER TABLE keys.record ALTER COLUMN version TYPE int USING version + 0');
      await client.query(
        `ALTER TABLE keys.wrapping_key ALTER COLUMN key TYPE text USING key || ''`,
      );
    });
  }

  async handOver(take: (all: KeptWhole) => Promise<void>): Promise<void> {
    const handOver = async (client: ClientBase): Promise<void> => {
      await this.lock(client);
      await take(await this.allOf(client));
      for (const table of ['record', 'wrapping_key'])
        await client.query(`DELETE FROM keys.${table} WHERE municipality = $1`, [
          this.municipality,
        ]);
      await client.query(
        'UPDATE keys.municipality SET carried_away = true WHERE municipality = $1',
        [this.municipality],
      );
    };
    await this.connections.patiently((client) => committed(client, 'READ COMMITTED', handOver));
  }

  close(): void {
    // The connections are of all municipalities.
  }

  /** @returns the version of the present key */
  private async lock(client: ClientBase): Promise<number> {
    const { rows } = await client.query<{ present: number; carried_away: boolean }>(
      `SELECT present_version AS present, carried_away FROM keys.municipality
        WHERE municipality = $1 FOR UPDATE`,
      [this.municipality],
    );
    const [state] = rows;
    if (!state) throw noKeys(this.municipality);
    if (state.carried_away) throw carriedAway(this.municipality);
    return state.present;
  }

  private async allOf(client: ClientBase): Promise<KeptWhole> {
    const { rows } = await client.query<{ present: number }>(
      'SELECT present_version AS present FROM keys.municipality WHERE municipality = $1',
      [this.municipality],
    );
    const [state] = rows;
    if (!state) throw noKeys(this.municipality);
    return {
      present: state.present,
      wrapping: await wrappingOf(client, this.municipality),
      records: await this.rows(client, `${columns} ORDER BY record COLLATE "C"`),
    };
  }

  private asked(client: ClientBase, asked: Asked, present: number): Promise<readonly WrappedKey[]> {
    if ('record' in asked) return this.rows(client, `${columns} AND record = $2`, asked.record);
    const sql = `${columns} AND wrapped IS NOT NULL AND version <> $2 LIMIT $3`;
    return this.rows(client, sql, present, asked.wrappedOtherwise);
  }

  private async rows(
    from: Pool | ClientBase,
    sql: string,
    ...values: unknown[]
  ): Promise<readonly WrappedKey[]> {
    const { rows } = await from.query<WrappedKey>(sql, [this.municipality, ...values]);
    return rows;
  }
}
