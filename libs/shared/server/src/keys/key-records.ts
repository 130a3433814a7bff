import { existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import { unforgotten, type WrappedKey } from './key-cabinet';

/** How long one process waits for another that writes, in milliseconds. */
const patience = 5_000;

/** What `<municipality>.records` holds: SQLite, since several processes write it at once. */
export class KeyRecords {
  private readonly statements = new Map<string, StatementSync>();

  private constructor(private readonly database: DatabaseSync) {
    // A key whose row was committed survives a loss of power; one that was destroyed leaves no bytes.
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
       PRAGMA temp_store = MEMORY; PRAGMA cache_size = -512`,
    );
  }

  /** @throws Error when the file is there already */
  static make(
    file: string,
    municipality: string,
    present: number,
    content: readonly WrappedKey[] = [],
  ): void {
    // SQLite gives its files beside this one the same rights.
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
    const records = KeyRecords.open(file);
    try {
      records.writing(() => {
        records.database.exec(
          `CREATE TABLE about (municipality text NOT NULL, present_version int NOT NULL) STRICT;
           CREATE TABLE record (record text PRIMARY KEY, wrapped blob, version int NOT NULL)
             STRICT, WITHOUT ROWID`,
        );
        records.run('INSERT INTO about VALUES (?, ?)', municipality, present);
        for (const one of content) records.put(one);
      });
    } finally {
      records.close();
    }
  }

  /** Never makes one. @throws Error when there is none */
  static open(file: string): KeyRecords {
    if (!existsSync(file)) throw new Error('there is no such file');
    const address = pathToFileURL(file);
    address.searchParams.set('mode', 'rw');
    return new KeyRecords(new DatabaseSync(address, { timeout: patience }));
  }

  get about(): { readonly municipality: string; readonly present_version: number } {
    const row = this.row('SELECT municipality, present_version FROM about');
    if (!row) throw new SyntaxError('it does not say whose it is');
    return row as typeof this.about;
  }

  of(record: string): WrappedKey | undefined {
    const sql = 'SELECT record, wrapped, version FROM record WHERE record = ?';
    return this.row(sql, record) as WrappedKey | undefined;
  }

  several(records: readonly string[]): readonly WrappedKey[] {
    const sql = `SELECT record, wrapped, version FROM record
                  WHERE record IN (SELECT value FROM json_each(?)) AND wrapped IS NOT NULL`;
    return this.rows(sql, JSON.stringify(records));
  }

  /** Some that another key than the present one wraps. */
  wrappedOtherwise(present: number, atMost: number): readonly WrappedKey[] {
    const sql = `SELECT record, wrapped, version FROM record
                  WHERE wrapped IS NOT NULL AND version <> ? LIMIT ?`;
    return this.rows(sql, present, atMost);
  }

  any(): WrappedKey | undefined {
    const sql = 'SELECT record, wrapped, version FROM record WHERE wrapped IS NOT NULL LIMIT 1';
    return this.row(sql) as WrappedKey | undefined;
  }

  unforgotten(): readonly WrappedKey[] {
    const sql = `SELECT record, wrapped, version FROM record
                  WHERE wrapped IS NULL AND version = ?`;
    return this.rows(sql, unforgotten);
  }

  /** With those that were destroyed. */
  all(): readonly WrappedKey[] {
    return this.rows('SELECT record, wrapped, version FROM record ORDER BY record');
  }

  put({ record, wrapped, version }: WrappedKey): void {
    const sql = `INSERT INTO record VALUES (?, ?, ?)
                 ON CONFLICT DO UPDATE SET wrapped = excluded.wrapped, version = excluded.version`;
    this.run(sql, record, wrapped, version);
  }

  setPresent(version: number): void {
    this.run('UPDATE about SET present_version = ?', version);
  }

  /** Whether its keys lie elsewhere now. A mark in the head of the file: older files have room for it. */
  get isCarriedAway(): boolean {
    return (this.row('PRAGMA user_version') as { user_version: number }).user_version > 0;
  }

  carryAway(): void {
    this.database.exec('DELETE FROM record; PRAGMA user_version = 1');
  }

  /**
   * The log beside the file holds what pages were before; it ends here.
   * @throws Error when somebody has been reading for too long
   */
  forgetLog(): void {
    const { busy } = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as {
      busy: number;
    };
    if (busy) throw new Error('the log of the key store is in use; try again');
  }

  /** All that is read in it is of one moment, also while others write. */
  reading<Result>(work: () => Result): Result {
    return this.between('BEGIN', work);
  }

  /** One writes at a time, over all processes. What throws leaves nothing written. */
  writing<Result>(work: () => Result): Result {
    return this.between('BEGIN IMMEDIATE', work);
  }

  /** The same, for work that waits for others: of a connection that nothing else uses meanwhile. */
  async holding(work: () => Promise<void>): Promise<void> {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      await work();
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  private between<Result>(begin: string, work: () => Result): Result {
    this.database.exec(begin);
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  private row(sql: string, ...values: (string | number)[]): unknown {
    return this.statement(sql).get(...values);
  }

  private rows(sql: string, ...values: (string | number)[]): readonly WrappedKey[] {
    return this.statement(sql).all(...values) as unknown as WrappedKey[];
  }

  private run(sql: string, ...values: (string | number | Uint8Array | null)[]): void {
    this.statement(sql).run(...values);
  }

  private statement(sql: string): StatementSync {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}

/** SQLite's own numbers for: no such table, an image that is malformed, no database at all. */
const unreadable: readonly unknown[] = [1, 11, 26];

/** Whether an error says that a file is not what it should be, and not that it can't be reached now. */
export function isUnreadable(error: unknown): boolean {
  const { errcode } = Object(error) as { readonly errcode?: unknown };
  return unreadable.includes(errcode);
}
