import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { contexts } from '../../../contexts';
import { accessTable } from './access/table';
import { LaidOutDistrict } from './laid-out-district';
import { mutantsOf, settingMutants, type Mutant, type Policy } from './policy-mutants';

const inView =
  '(municipality = ANY (( SELECT platform.municipalities_in_view() AS municipalities_in_view)::text[]))';
/** Mutants that let nobody further, because another policy holds the same, and for speed alone. */
const heldTwice: Readonly<Record<string, readonly string[]>> = {
  // Whose contact it is is found by the visit, under the policy of visits.
  scheduling: [`scheduling.contact in_emergency: any municipality (1, ${inView})`],
};

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
  }, 600_000);

  const survivorsOf = async (mutants: readonly Mutant[]): Promise<string[]> => {
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const affected = [mutant.table, ...dependents(mutant.table)];
      const surprises = await district.with(mutant.statement, () =>
        district.surprises(affected, { untilFirst: true }),
      );
      if (surprises.length === 0) survivors.push(mutant.name);
    }
    return survivors;
  };

  it.each(['platform', ...contexts.map(({ name }) => name)])(
    'would be noticed wrong in every way that a policy of %s can be mutated',
    async (schema) => {
      const mutants = policies
        .filter(({ table }) => table.startsWith(`${schema}.`))
        .flatMap(mutantsOf);
      console.info(`${mutants.length} policy mutants of ${schema}`);
      expect(mutants.length).toBeGreaterThan(20);
      expect(await survivorsOf(mutants)).toEqual(heldTwice[schema] ?? []);
    },
    // A minute alone; hundreds of mutants are tried, and the machine may be shared.
    600_000,
  );

  it('is also tried with every age, kind and municipality of what may be purged', () => {
    const twists = policies.flatMap(mutantsOf).map(({ name }) => name.split(' (')[0]);
    const of = (twist: string): string[] =>
      twists.flatMap((name) => (name?.endsWith(`deletes: ${twist}`) ? name.split(' ')[0]! : []));
    const purged = ['identity.invitation', 'platform.answer_given', 'platform.outbox'];
    const messages = 'notifications.message';
    expect(of('however young').sort()).toEqual([...purged, messages, messages].sort());
    expect(of('for one municipality too').sort()).toEqual([...purged, messages].sort());
    expect(of('whatever the kind')).toEqual([messages]);
  });

  it('would be noticed if a setting were believed whoever says it', async () => {
    expect(await survivorsOf(settingMutants)).toEqual([]);
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
