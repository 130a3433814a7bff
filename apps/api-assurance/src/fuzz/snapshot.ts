import type { TestDatabase } from '@one-stop-shop/shared/server/testing';

interface Table {
  readonly name: string;
  readonly columns: string;
}

/**
 * The rows of a moment, kept beside the tables, so that each round begins in the
 * same world and a finding can be replayed by its seed.
 */
export class Snapshot {
  private constructor(
    private readonly database: TestDatabase,
    private readonly tables: readonly Table[],
  ) {}

  static async take(database: TestDatabase): Promise<Snapshot> {
    const tables = await database.everything<Table>(
      `SELECT format('%I.%I', c.table_schema, c.table_name) AS name,
              string_agg(quote_ident(c.column_name), ',') AS columns
         FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
          AND c.table_schema NOT IN ('pg_catalog', 'information_schema', 'queue', 'snapshot')
        GROUP BY 1`,
    );
    const copies = tables.map(
      ({ name }) => `CREATE TABLE ${copyOf(name)} AS SELECT * FROM ${name}`,
    );
    await database.everything(
      ['DROP SCHEMA IF EXISTS snapshot CASCADE', 'CREATE SCHEMA snapshot', ...copies].join(';'),
    );
    return new Snapshot(database, tables);
  }

  /** Puts the rows of that moment back; triggers and references rest meanwhile. */
  async restore(): Promise<void> {
    const statements = this.tables.map(
      ({ name, columns }) =>
        `DELETE FROM ${name}; INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
           SELECT ${columns} FROM ${copyOf(name)}`,
    );
    await this.database.everything(
      `BEGIN; SET LOCAL session_replication_role = replica; ${statements.join(';')}; COMMIT`,
    );
  }
}

function copyOf(table: string): string {
  return `snapshot."${table.replaceAll('"', '')}"`;
}
