import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { readAcrossMunicipalities } from '../catalogue/exceptions';
import { promised } from '../promises/promised';
import type { Asker } from './askers';
import { marker } from './odd-text';

interface Canary {
  readonly table: string;
  readonly municipality: string;
}

/** Roles that serve nobody: what people wrote is not for them, wherever they work. */
const officeRoles: ReadonlySet<string> = new Set([
  'district_coordinator',
  'programme_manager',
  'district_administrator',
]);

const writtenByPeople: ReadonlySet<string> = new Set(
  promised.flatMap(({ writtenByPeople: tables = [] }) => tables),
);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const marked = new RegExp(`${marker}[a-z]{10}`, 'gi');

/**
 * Ids and written words of the rows of every municipality, as they stood when the
 * rounds began. New tables bring theirs by having a municipality.
 */
export class Canaries {
  private constructor(private readonly canaries: ReadonlyMap<string, Canary>) {}

  static async in(database: TestDatabase): Promise<Canaries> {
    const tables = await database.everything<{ name: string }>(
      `SELECT DISTINCT c.table_schema || '.' || c.table_name AS name
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.column_name = 'municipality' AND t.table_type = 'BASE TABLE'
          AND c.table_schema <> 'snapshot'`,
    );
    const found = new Map<string, Canary>();
    const shared = new Set<string>();
    for (const { name } of tables) {
      if (name in readAcrossMunicipalities) continue;
      const rows = await database.everything<{ municipality: string; row: string }>(
        `SELECT municipality, to_jsonb(r)::text AS row FROM ${name} r`,
      );
      for (const { municipality, row } of rows) {
        const { id } = JSON.parse(row) as { id?: unknown };
        const ids = typeof id === 'string' ? (id.match(uuid) ?? []) : [];
        for (const text of [...ids, ...wordsIn(row)]) {
          const known = found.get(text.toLowerCase());
          if (known && known.municipality !== municipality) shared.add(text.toLowerCase());
          found.set(text.toLowerCase(), { table: name, municipality });
        }
      }
    }
    for (const text of shared) found.delete(text);
    return new Canaries(found);
  }

  get count(): number {
    return this.canaries.size;
  }

  /** What people wrote to one municipality. */
  wordsFrom(municipality: string): string[] {
    return [...this.canaries]
      .filter(([text, canary]) => wordsIn(text).length > 0 && writtenByPeople.has(canary.table))
      .filter(([, canary]) => canary.municipality === municipality)
      .map(([text]) => text);
  }

  /** Which municipalities have any. */
  get municipalities(): string[] {
    return [...new Set([...this.canaries.values()].map(({ municipality }) => municipality))].sort();
  }

  /**
   * Names the first canary that the asker may not see, if it was not in their own question.
   * @param holdsLink whether a link or code opened the answer: then the ids in it are theirs
   */
  foreignTo(
    { session }: Asker,
    text: string,
    { question, holdsLink }: { readonly question: string; readonly holdsLink: boolean },
  ): string | undefined {
    const own = session?.municipalities ?? [];
    const asked = question.toLowerCase();
    const ids = holdsLink ? [] : (text.match(uuid) ?? []);
    for (const found of [...ids, ...wordsIn(text)]) {
      const canary = this.canaries.get(found.toLowerCase());
      if (!canary) continue;
      const hidden = officeRoles.has(session?.role ?? '') && writtenByPeople.has(canary.table);
      if (own.includes(canary.municipality) && !(hidden && wordsIn(found).length > 0)) continue;
      if (asked.includes(found.toLowerCase())) continue;
      return `${found} of ${canary.table} in ${canary.municipality}`;
    }
    return undefined;
  }
}

// Words with few different letters may be written twice by chance.
function wordsIn(text: string): string[] {
  return (text.match(marked) ?? []).filter((word) => new Set(word).size > 9);
}
