import {
  places,
  thirdMunicipality,
  type Access,
  type ActorName,
  type Facts,
  type Reach,
} from '@one-stop-shop/shared/server/testing';
import type { Client } from 'pg';
import { actors } from './actors';
import { placesIn } from './places-in';

/** Something an actor reached that was not promised, or did not reach that was. */
export interface Surprise {
  readonly table: string;
  readonly actor: ActorName;
  readonly act: 'reads' | 'inserts' | 'lies' | 'updates' | 'deletes' | 'moves' | 'wrongs';
  readonly expected: string;
  readonly found: string;
  readonly tried?: Facts;
}

// SQLSTATE of a refusal by policy or grant; whatever else stops a statement came after.
const refused = '42501';

// Whoever reaches all, or rows of several municipalities, is held by none.
const narrow: readonly Reach[] = ['own', 'theirs', 'key'];

const anotherMunicipality = ['municipality', thirdMunicipality] as const;

/**
 * Tries as one actor all that can be done to a table, and undoes it. Updates and
 * deletes look at nothing, so that no other policy stands in for their own. Runs
 * inside the transaction of a superuser who laid out the rows.
 */
export class Probe {
  constructor(
    private readonly client: Client,
    private readonly table: string,
    private readonly access: Access,
    private readonly actor: ActorName,
  ) {}

  async surprises(): Promise<Surprise[]> {
    const { group, settings } = actors[this.actor];
    await this.client.query('SAVEPOINT probe');
    for (const [name, value] of Object.entries(settings)) {
      await this.client.query('SELECT set_config($1, $2, true)', [name, value]);
    }
    await this.client.query(`SET LOCAL ROLE ${group}`);
    try {
      return [
        ...(await this.reads()),
        ...(await this.inserts()),
        ...(await this.lies()),
        ...(await this.changes('updates')),
        ...(await this.changes('deletes')),
        ...(await this.moves()),
        ...(await this.wrongs()),
      ];
    } finally {
      await this.client.query('ROLLBACK TO SAVEPOINT probe');
    }
  }

  private async reads(): Promise<Surprise[]> {
    const { rows } = await this.client.query<{ ctid: string }>(`SELECT ctid FROM ${this.table}`);
    const seen = new Set(rows.map(({ ctid }) => ctid));
    const { rows: laid } = await this.client.query<{ ctid: string; place: string }>(
      'SELECT at AS ctid, place FROM laid_out WHERE of = $1',
      [this.table],
    );
    const found = laid.filter(({ ctid }) => seen.has(ctid)).map(({ place }) => place);
    return this.compare('reads', named(this.access.reads[this.actor]), found.sort().join());
  }

  private async inserts(): Promise<Surprise[]> {
    const entered = await this.entered({});
    return this.compare('inserts', named(this.access.inserts[this.actor]), entered);
  }

  /** What an actor may insert must be said as it is. */
  private async lies(): Promise<Surprise[]> {
    const found: Surprise[] = [];
    if (placesIn(this.access.inserts[this.actor]).length === 0) return found;
    for (const { said, by } of this.access.lies ?? []) {
      if (by && !by.includes(this.actor)) continue;
      found.push(...this.compare('lies', '', await this.entered(said), said));
    }
    return found;
  }

  /** Names of the places whose rows get in, with what they say otherwise. */
  private async entered(otherwise: Facts): Promise<string> {
    const { settings } = actors[this.actor];
    const entered: string[] = [];
    const columns = await this.writtenColumns();
    for (const place of places) {
      const says = { ...this.access.says?.(settings, place, this.actor), ...otherwise };
      const { name } = place;
      const outcome = await this.outcomeOf(
        `INSERT INTO ${this.table} (${columns.join()})
         SELECT ${columns.map((column) => `new.${column}`).join()}
           FROM laid_out, jsonb_populate_record(NULL::${this.table},
                            whole || ${this.client.escapeLiteral(JSON.stringify(says))}) AS new
          WHERE laid_out.of = '${this.table}' AND laid_out.place = '${name}'`,
      );
      if (outcome !== refused) entered.push(name);
    }
    return entered.sort().join();
  }

  /** All but those that the database makes of others. */
  private async writtenColumns(): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT quote_ident(attname) AS name FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [this.table],
    );
    return rows.map(({ name }) => name);
  }

  private async changes(act: 'updates' | 'deletes'): Promise<Surprise[]> {
    const [column] = this.access.touch;
    const outcome = await this.outcomeOf(
      act === 'deletes'
        ? `DELETE FROM ${this.table}`
        : `UPDATE ${this.table} SET ${column} = ${this.literal()}`,
    );
    const expected = String(placesIn(this.access[act][this.actor]).length);
    return this.compare(act, expected, outcome === refused ? '0' : outcome);
  }

  /** Rows in reach must not be pushed out of it. */
  private async moves(): Promise<Surprise[]> {
    const { updates, row, push } = this.access;
    const [first] = places;
    const out = push ?? (first && 'municipality' in row(first) && anotherMunicipality);
    const reach = updates[this.actor];
    if (placesIn(reach).length === 0) return [];
    if (!out || (push ? !Array.isArray(reach) : !reach || !narrow.includes(reach))) return [];
    const [column, value] = out;
    return this.compare(
      'moves',
      refused,
      await this.outcomeOf(`UPDATE ${this.table} SET ${column} = '${value}'`),
    );
  }

  private async wrongs(): Promise<Surprise[]> {
    const found: Surprise[] = [];
    if (placesIn(this.access.updates[this.actor]).length === 0) return found;
    for (const { set, by } of this.access.wrongs ?? []) {
      if (by && !by.includes(this.actor)) continue;
      const outcome = await this.outcomeOf(`UPDATE ${this.table} SET ${set}`);
      found.push(...this.compare('wrongs', refused, outcome, { set }));
    }
    return found;
  }

  /** SQLSTATE of what stopped the statement, else how many rows it changed; undone again. */
  private async outcomeOf(statement: string): Promise<string> {
    await this.client.query('SAVEPOINT act');
    try {
      const { rowCount } = await this.client.query(statement);
      return String(rowCount);
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    } finally {
      await this.client.query('ROLLBACK TO SAVEPOINT act');
    }
  }

  private literal(): string {
    const [, value] = this.access.touch;
    return typeof value === 'number' ? String(value) : this.client.escapeLiteral(String(value));
  }

  private compare(
    act: Surprise['act'],
    expected: string,
    found: string,
    tried?: Facts,
  ): Surprise[] {
    if (expected === found) return [];
    return [
      { table: this.table, actor: this.actor, act, expected, found, ...(tried && { tried }) },
    ];
  }
}

function named(reach: Reach | undefined): string {
  return placesIn(reach)
    .map(({ name }) => name)
    .sort()
    .join();
}
