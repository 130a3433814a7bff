import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { accessTable } from './access/table';
import { LaidOutDistrict } from './laid-out-district';
import { mutantsOf, settingMutants, type Policy } from './policy-mutants';

describe('row-level security of every table', () => {
  let database: TestDatabase;
  let district: LaidOutDistrict;
  let policies: Policy[];

  beforeAll(async () => {
    database = await aDatabase();
    district = await LaidOutDistrict.in(database.urls.administrator);
    policies = await district.query<Policy>(
      `SELECT schemaname || '.' || tablename AS table, policyname AS name,
              qual AS reads, with_check AS writes
         FROM pg_policies WHERE schemaname <> 'queue' ORDER BY 1, 2`,
    );
  });
  afterAll(async () => {
    await district.close();
    await database.close();
  });

  it('is promised in the access table', () => {
    const tables = new Set(policies.map(({ table }) => table));
    expect(Object.keys(accessTable).sort()).toEqual([...tables].sort());
  });

  it('lets every actor reach what the access table says, and nothing else', async () => {
    expect(await district.surprises(Object.keys(accessTable))).toEqual([]);
  });

  it('would be noticed wrong in every way that a policy can be mutated', async () => {
    const survivors: string[] = [];
    let killed = 0;
    for (const mutant of [...settingMutants, ...policies.flatMap(mutantsOf)]) {
      const affected = [mutant.table, ...dependents(mutant.table)];
      const surprises = await district.with(mutant.statement, () =>
        district.surprises(affected, { untilFirst: true }),
      );
      if (surprises.length > 0) killed += 1;
      else survivors.push(mutant.name);
    }
    console.info(`policy mutants: ${killed} killed, ${survivors.length} survive`);
    expect(killed).toBeGreaterThan(600);
    expect(survivors).toEqual([]);
  });

  /** Tables whose policies look into this one. */
  const dependents = (table: string): string[] => [
    ...new Set(
      policies
        .filter(({ reads, writes }) => `${reads} ${writes}`.includes(`FROM ${table}`))
        .map((policy) => policy.table)
        .filter((other) => other !== table),
    ),
  ];
});
