import { types, type Client, type Connection, type FieldDef, type Submittable } from 'pg';
import type { Shape } from './shape';

/** A type of PostgreSQL, and what the driver makes of it. */
export interface DatabaseType {
  readonly name: string;
  readonly shape: Shape;
}

export interface DescribedStatement {
  readonly parameters: readonly DatabaseType[];
  readonly columns: readonly (DatabaseType & { readonly column: string })[];
}

interface Described {
  readonly parameters: readonly number[];
  readonly fields: readonly FieldDef[];
}

/** Parse, Describe, Sync: the database reads the statement and says what it is, and runs nothing. */
class Describe implements Submittable {
  private parameters: readonly number[] = [];
  private fields: readonly FieldDef[] = [];
  private settle!: (described: Described) => void;
  private fail!: (error: Error) => void;
  readonly described = new Promise<Described>((resolve, reject) => {
    this.settle = resolve;
    this.fail = reject;
  });

  constructor(private readonly sql: string) {}

  submit(connection: Connection): void {
    connection.once('parameterDescription', this.keepParameters);
    connection.parse({ name: '', text: this.sql, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  private readonly keepParameters = (told: { readonly dataTypeIDs: readonly number[] }): void => {
    this.parameters = told.dataTypeIDs;
  };

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.fields = fields;
  }

  handleError(error: Error, connection: Connection): void {
    connection.off('parameterDescription', this.keepParameters);
    this.fail(error);
  }

  handleReadyForQuery(): void {
    this.settle({ parameters: this.parameters, fields: this.fields });
  }
}

/** Describes statements over one connection. */
export class Describer {
  private readonly known = new Map<number, DatabaseType>();

  constructor(private readonly client: Client) {}

  /** @throws DatabaseError where the statement does not fit the database */
  async describe(sql: string): Promise<DescribedStatement> {
    const { parameters, fields } = await this.client.query(new Describe(sql)).described;
    const ids = [...parameters, ...fields.map(({ dataTypeID }) => dataTypeID)];
    await this.learn(ids.filter((id) => !this.known.has(id)));
    return {
      parameters: parameters.map((id) => this.typeOf(id)),
      columns: fields.map(({ name, dataTypeID }) => ({ ...this.typeOf(dataTypeID), column: name })),
    };
  }

  private typeOf(id: number): DatabaseType {
    const type = this.known.get(id);
    if (!type) throw new Error(`PostgreSQL described a type that it does not have: ${id}`);
    return type;
  }

  private async learn(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const { rows } = await this.client.query<{ id: number; name: string; element: string | null }>(
      `SELECT t.oid AS id, format_type(t.oid, NULL) AS name, e.typname AS element
         FROM pg_type t LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
        WHERE t.oid = ANY ($1)`,
      [ids],
    );
    for (const { id, name, element } of rows) {
      const sample = element === null ? sampleOf(name) : `{${sampleOf(element)}}`;
      const read = types.getTypeParser(id, 'text') as (text: string) => unknown;
      this.known.set(id, { name, shape: isJson(name) ? 'json' : shapeOf(read(sample)) });
    }
  }
}

const isJson = (name: string): boolean => name === 'json' || name === 'jsonb';

/** A value of the type as PostgreSQL writes it, for the driver to read as it reads any. */
function sampleOf(name: string): string {
  if (/^(bool|boolean)$/.test(name)) return 't';
  if (/^(date|timestamp)/.test(name)) return '2026-11-28';
  if (name === 'bytea') return '\\x00';
  return '1';
}

function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return `list of ${shapeOf(value[0])}`;
  if (value instanceof Date) return 'Date';
  if (Buffer.isBuffer(value)) return 'Buffer';
  return typeof value;
}
