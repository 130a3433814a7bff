import type { Pool, PoolClient } from 'pg';

import type { Asked, Change, KeptWhole, KeyCabinet, WrappedKey } from './key-cabinet';
import { inTransaction } from './key-transaction';
import { keepRecords, keepWrapping, wrappingOf } from './kept-rows';
import { carriedAway, noKeys } from './keys-unusable';
import type { WrappingKeys } from './wrapping-keys';

const columns = 'SELECT record, wrapped, version FROM keys.record WHERE municipality = $1';

/** The rows of one municipality in the database of keys. */
export class DatabaseCabinet implements KeyCabinet {
  constructor(
    private readonly municipality: string,
    private readonly pool: Pool,
  ) {}

  async owner(): Promise<string> {
    return this.municipality;
  }

  wrapping(): Promise<WrappingKeys> {
    return wrappingOf(this.pool, this.municipality);
  }

  async of(record: string): Promise<WrappedKey | undefined> {
    const [row] = await this.rows(this.pool, `${columns} AND record = $2`, record);
    return row;
  }

  several(records: readonly string[]): Promise<readonly WrappedKey[]> {
    const sql = `${columns} AND record = ANY ($2::text[]) AND wrapped IS NOT NULL`;
    return this.rows(this.pool, sql, records);
  }

  async any(): Promise<WrappedKey | undefined> {
    const [row] = await this.rows(this.pool, `${columns} AND wrapped IS NOT NULL LIMIT 1`);
    return row;
  }

  whole(): Promise<KeptWhole> {
    return inTransaction(this.pool, 'REPEATABLE READ', (client) => this.allOf(client));
  }

  change<Result>(asked: Asked, decide: (found: KeptWhole) => Change<Result>): Promise<Result> {
    return inTransaction(this.pool, 'READ COMMITTED', async (client) => {
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
   * Rows that changed leave their bytes in the pages of the table until it is written anew. In the
   * log of the server they stay for longer: it is archived nowhere.
   */
  async forget(): Promise<void> {
    await this.pool.query('VACUUM (FULL) keys.record');
    await this.pool.query('VACUUM (FULL) keys.wrapping_key');
  }

  async handOver(take: (all: KeptWhole) => Promise<void>): Promise<void> {
    await inTransaction(this.pool, 'READ COMMITTED', async (client) => {
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
    });
    await this.forget();
  }

  close(): void {
    // The connections are of all municipalities.
  }

  /** @returns the version of the present key */
  private async lock(client: PoolClient): Promise<number> {
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

  private async allOf(client: PoolClient): Promise<KeptWhole> {
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

  private asked(client: PoolClient, asked: Asked, present: number): Promise<readonly WrappedKey[]> {
    if ('record' in asked) return this.rows(client, `${columns} AND record = $2`, asked.record);
    const sql = `${columns} AND wrapped IS NOT NULL AND version <> $2 LIMIT $3`;
    return this.rows(client, sql, present, asked.wrappedOtherwise);
  }

  private async rows(
    from: Pool | PoolClient,
    sql: string,
    ...values: unknown[]
  ): Promise<readonly WrappedKey[]> {
    const { rows } = await from.query<WrappedKey>(sql, [this.municipality, ...values]);
    return rows;
  }
}
