import { actorNames, places, type ActorName } from '@one-stop-shop/shared/server/testing';
import { Client } from 'pg';
import { accessTable } from './access-table';
import { Probe, type Surprise } from './probe';

/**
 * A transaction of a superuser in which every table has its four rows and every
 * actor every grant: what is left to hold anybody back are the policies.
 */
export class SeededDistrict {
  private constructor(private readonly client: Client) {}

  /** @param superuserUrl of a migrated database */
  static async in(superuserUrl: string): Promise<SeededDistrict> {
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    const district = new SeededDistrict(client);
    await district.layOut();
    return district;
  }

  /** Surprises of some tables, the first actor that has any ends the search if asked. */
  async surprises(
    tables: readonly string[],
    { untilFirst = false }: { readonly untilFirst?: boolean } = {},
  ): Promise<Surprise[]> {
    const found: Surprise[] = [];
    for (const table of tables) {
      for (const actor of actorNames) {
        found.push(...(await this.surprisesOf(table, actor)));
        if (untilFirst && found.length > 0) return found;
      }
    }
    return found;
  }

  /** Does the work with a policy changed, then has it as it was. */
  async with<Result>(statement: string, work: () => Promise<Result>): Promise<Result> {
    await this.client.query('SAVEPOINT changed');
    try {
      await this.client.query(statement);
      return await work();
    } finally {
      await this.client.query('ROLLBACK TO SAVEPOINT changed');
    }
  }

  query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.client.query<Row>(sql, [...values]).then(({ rows }) => rows);
  }

  async close(): Promise<void> {
    await this.client.query('ROLLBACK');
    await this.client.end();
  }

  private surprisesOf(table: string, actor: ActorName): Promise<Surprise[]> {
    const access = accessTable[table];
    if (!access) throw new Error(`${table} has no line in the access table`);
    return new Probe(this.client, table, access, actor).surprises();
  }

  private async layOut(): Promise<void> {
    await this.client.query('BEGIN');
    // Rows need no others to refer to; exclusion and check constraints stay.
    await this.client.query("SET LOCAL session_replication_role = 'replica'");
    await this.client.query(
      'CREATE TEMP TABLE laid_out (of text, place text, at tid, whole jsonb)',
    );
    await this.client.query('GRANT SELECT ON laid_out TO desk_app, desk_worker, desk_owner');
    for (const [table, { row }] of Object.entries(accessTable)) {
      await this.client.query(`GRANT ALL ON ${table} TO desk_app, desk_worker`);
      await this.client.query(`DELETE FROM ${table}`);
      for (const place of places) {
        const facts = row(place);
        const columns = Object.keys(facts).join();
        await this.client.query(
          `WITH entered AS (INSERT INTO ${table} AS t (${columns})
             SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)
             RETURNING ctid, to_jsonb(t) AS whole)
           INSERT INTO laid_out SELECT $2, $3, ctid, whole FROM entered`,
          [JSON.stringify(facts), table, place.name],
        );
      }
    }
  }
}
