import {
  aDatabase,
  type ContextPromises,
  type TestDatabase,
} from '@one-stop-shop/shared/server/testing';
import { schemaOf } from '@one-stop-shop/shared/server';
import { contexts } from '../../../contexts';
import { promised } from '../promises/promised';

/** How columns are called in which something may stand about a person. */
const telling =
  /(^|_)(name|surname|phone|email|address|words|reason|notes?|birth|born|citizenship|document)(_|$)/;

/**
 * Columns that sound like people and that the watch of readings would not recognise in an answer:
 * neither read by what a context says it knows about people, nor said to be about nobody served.
 */
function unwatched(columns: readonly string[], promises: readonly ContextPromises[]): string[] {
  const queries = promises.flatMap(({ personalData = [] }) => personalData);
  const read = (table: string, column: string): boolean =>
    queries.some(
      (query) =>
        new RegExp(`\\b${table}\\b`).test(query) && new RegExp(`\\.${column}\\b`).test(query),
    );
  return columns
    .filter((name) => !promises.some(({ columnsAboutOthers = {} }) => name in columnsAboutOthers))
    .filter((name) => {
      const [schema, table, column = ''] = name.split('.');
      return !read(`${schema}.${table}`, column);
    })
    .map((name) => `${name}: neither in personalData nor in columnsAboutOthers of its context`);
}

/** The watch finds people in answers by what the contexts say that they know about them. */
describe('the columns that sound like people', () => {
  let database: TestDatabase;
  let columns: string[];
  beforeAll(async () => {
    database = await aDatabase();
    const live = await database.everything<{ name: string; column: string }>(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS name,
              column_name AS column
         FROM information_schema.columns JOIN information_schema.tables
              USING (table_schema, table_name)
        WHERE table_type = 'BASE TABLE' AND table_schema = ANY ($1)
          AND data_type IN ('text', 'character varying', 'jsonb', 'date') ORDER BY 1`,
      [contexts.map(schemaOf)],
    );
    columns = live.filter(({ column }) => telling.test(column)).map(({ name }) => name);
  });
  afterAll(() => database.close());

  it('are known to the watch of readings, or are about nobody who is served', () => {
    expect(columns).toEqual(expect.arrayContaining(['scheduling.contact.first_name']));
    expect(unwatched(columns, promised)).toEqual([]);
  });

  it('are all still there of which that is said', () => {
    const said = promised.flatMap(({ columnsAboutOthers = {} }) => Object.keys(columnsAboutOthers));
    expect(said.filter((name) => !columns.includes(name))).toEqual([]);
  });

  it('would be noticed in a new table', () => {
    expect(unwatched(['scheduling.contact.surname', 'trial.person.phone'], promised)).toEqual([
      'scheduling.contact.surname: neither in personalData nor in columnsAboutOthers of its context',
      'trial.person.phone: neither in personalData nor in columnsAboutOthers of its context',
    ]);
  });
});
