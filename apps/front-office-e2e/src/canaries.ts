import { randomBytes, randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CopiedDatabase } from './copied-database';
import { logs } from './running-program';

/** Marks that stand nowhere else in the world, one in each field that says who somebody is. */
export class Canaries {
  // Letters only: names have no digits.
  private readonly song = [...randomBytes(10)]
    .map((byte) => 'bcdfghjklmnprstv'[byte % 16])
    .join('');

  readonly firstName = `Canarina${this.song}`;
  readonly words = `canto${this.song} sottovoce`;
  readonly email = `canarina.${this.song}@posta.example`;
  readonly phone = `+3934${randomInt(10_000_000, 99_999_999)}`;
  readonly staffName = `Impiegata${this.song}`;
  readonly staffEmail = `impiegata.${this.song}@comune.example`;
  readonly password = `segreto ${this.song} segreto`;
  readonly reason = `motivo ${this.song} per entrare subito`;

  /** The marks themselves, and as addresses and keys would carry them. */
  private get traces(): string[] {
    const encoded = [this.song, this.phone, this.phone.slice(3)].flatMap((mark) => [
      mark,
      Buffer.from(mark).toString('base64').replace(/=+$/, ''),
    ]);
    return [...encoded, ...this.secrets];
  }

  private readonly secrets: string[] = [];

  /** One more thing that nobody may write down: a token, a code, a cookie. */
  alsoSecret(secret: string): void {
    this.secrets.push(secret);
  }

  isIn(text: string): boolean {
    return this.traces.some((trace) => text.includes(trace));
  }

  /** Log files with a line about somebody. */
  inLogs(): string[] {
    return readdirSync(logs).filter((file) => this.isIn(readFileSync(join(logs, file), 'utf8')));
  }

  /** Columns, as `schema.table.column`, with somebody in them; those of the queue too. */
  async inDatabase(database: CopiedDatabase): Promise<string[]> {
    const columns = await database.everything<{ name: string; found: boolean }>(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS name
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
          AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea', 'USER-DEFINED')
        ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of columns) {
      const [schema, table, column] = name.split('.');
      const rows = await database.everything(
        `SELECT 1 FROM "${schema}"."${table}" t
          WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS trace
                         WHERE position(trace IN t."${column}"::text) > 0
                            OR position(encode(trace::bytea, 'hex') IN t."${column}"::text) > 0) LIMIT 1`,
        [this.traces],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }
}
