import { schemaOf } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { contexts } from '../../../contexts';
import {
  readAcrossMunicipalities,
  rolePolicies,
  securityDefiners,
  tablesWithoutMunicipality,
} from './exceptions';

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  municipality: boolean;
}

interface Policy {
  table: string;
  name: string;
  roles: string;
  reads: string | null;
}

const schemas = ['platform', ...contexts.map(schemaOf), 'public'];

describe('the catalogue of the live database', () => {
  let database: TestDatabase;
  let tables: Table[];
  let policies: Policy[];

  beforeAll(async () => {
    database = await aDatabase();
    tables = await readTables();
    policies = await database.owner.query<Policy[]>(
      `SELECT schemaname || '.' || tablename AS table, policyname AS name,
              array_to_string(roles, ',') AS roles, qual AS reads
         FROM pg_policies WHERE schemaname = ANY ($1)`,
      [schemas],
    );
  });
  afterAll(() => database.close());

  const readTables = (): Promise<Table[]> =>
    database.owner.query<Table[]>(
      `SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS enabled,
              c.relforcerowsecurity AS forced,
              EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid
                       AND a.attname = 'municipality' AND NOT a.attisdropped) AS municipality
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY ($1)`,
      [schemas],
    );

  const unprotected = (all: Table[]): string[] =>
    all
      .filter((table) => !table.enabled || !table.forced)
      .map((table) => table.name)
      .filter((name) => name !== 'platform.migration')
      .map((name) => `${name} is not protected: protect() in its migration holds rows apart`);

  it('finds row-level security enabled and forced on every table', async () => {
    expect(tables.length).toBeGreaterThan(10);
    expect(unprotected(tables)).toEqual([]);
  });

  it.each(['NO FORCE', 'DISABLE'])(
    'would notice a table with %s row-level security',
    async (act) => {
      await database.owner.query(`ALTER TABLE scheduling.contact ${act} ROW LEVEL SECURITY`);
      expect(unprotected(await readTables())).toEqual([
        'scheduling.contact is not protected: protect() in its migration holds rows apart',
      ]);
      await database.owner.query('ALTER TABLE scheduling.contact ENABLE ROW LEVEL SECURITY');
      await database.owner.query('ALTER TABLE scheduling.contact FORCE ROW LEVEL SECURITY');
    },
  );

  it('finds a municipality in every table, but for the written exceptions', () => {
    const without = tables.filter((table) => !table.municipality).map((table) => table.name);
    expect(without.sort()).toEqual(Object.keys(tablesWithoutMunicipality).sort());
  });

  it('finds reading narrowed to the municipality, but for the written exceptions', () => {
    const wide = policies
      .filter(
        (policy) => policy.name === 'reads' && !policy.reads?.includes('municipalities_in_view'),
      )
      .filter((policy) => policy.reads !== 'false')
      .map((policy) => policy.table)
      .filter((table) => !(table in tablesWithoutMunicipality));
    expect(wide.sort()).toEqual(Object.keys(readAcrossMunicipalities).sort());
  });

  it('finds no policy for a single role, but for the written exceptions', () => {
    const forOneRole = policies
      .filter((policy) => policy.roles !== 'public')
      .map((policy) => `${policy.table} ${policy.name} ${policy.roles}`);
    expect(forOneRole.sort()).toEqual(Object.keys(rolePolicies).sort());
  });

  it('finds no function with the rights of its owner but the written ones, and no view without those of its reader', async () => {
    const definers = await database.owner.query<{ name: string; path: string }[]>(
      `SELECT n.nspname || '.' || p.proname AS name, array_to_string(p.proconfig, ',') AS path
         FROM pg_proc p
         JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname = ANY ($1)`,
      [schemas],
    );
    const views = await database.owner.query<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'v' AND n.nspname = ANY ($1)
          AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
          AND c.relname NOT LIKE 'report\\_%'
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
      [schemas],
    );
    expect(definers.map((definer) => definer.name).sort()).toEqual(
      Object.keys(securityDefiners).sort(),
    );
    expect(definers.filter(({ path }) => path !== 'search_path=""')).toEqual([]);
    expect(views).toEqual([]);
  });
});
