import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { schemaOf } from '@one-stop-shop/shared/server';
import { contexts } from '../../../contexts';
import { grants } from './grants';

/** What a program may write; columns are named where it may not write the whole row. */
describe('the grants of the live database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('are those that use cases need, and no others', async () => {
    const live = await database.everything<{ role: string; table: string; may: string }>(
      `WITH kinds AS (SELECT unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS kind),
            tables AS (SELECT c.oid, n.nspname || '.' || c.relname AS name
                         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY ($1)),
            held AS (
              SELECT role, name, kind, has_table_privilege(role, oid, kind) AS whole,
                     (SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute
                       WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped
                         AND kind IN ('INSERT', 'UPDATE')
                         AND has_column_privilege(role, oid, attname, kind)) AS columns
                FROM tables, kinds, unnest(ARRAY['desk_app', 'desk_worker']) AS role)
       SELECT role, name AS table, string_agg(CASE WHEN whole THEN lower(kind)
                ELSE lower(kind) || ' (' || columns || ')' END, ', '
                ORDER BY array_position(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'], kind)) AS may
         FROM held WHERE whole OR columns IS NOT NULL GROUP BY role, name ORDER BY name, role`,
      [['platform', ...contexts.map(schemaOf)]],
    );
    const written = Object.groupBy(live, ({ role }) => role);
    const of = (role: string): Record<string, string> =>
      Object.fromEntries((written[role] ?? []).map(({ table, may }) => [table, may]));
    expect({ desk_app: of('desk_app'), desk_worker: of('desk_worker') }).toEqual(grants);
  });
});
