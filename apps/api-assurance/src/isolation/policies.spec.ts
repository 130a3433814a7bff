import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { permissionsOf } from '@one-stop-shop/identity/server';
import { schemaOf } from '@one-stop-shop/shared/server';
import {
  aDatabase,
  type SignedInActor,
  type TestDatabase,
} from '@one-stop-shop/shared/server/testing';
import { contexts } from '../../../contexts';
import { promised } from '../promises/promised';
import { accessTable } from './access-table';
import { heldBy } from './actors';
import { SeededDistrict } from './seeded-district';
import { mutantsOf, settingMutants, type Mutant, type Policy } from './policy-mutants';

/** Mutants that let nobody further, because another policy holds the same, and for speed alone. */
const heldTwice = promised.flatMap(({ heldTwice: mutants = [] }) => mutants);

/** In which ways purges of the platform are bounded. */
const platformPurges = {
  'platform.answer_given': ['however young', 'for one municipality too'],
  'platform.outbox': ['however young', 'for one municipality too'],
};

/** Actors who are like somebody in a role; the others are like nobody. */
const likeRoles: Readonly<Partial<Record<SignedInActor, OperatorRole>>> = {
  operator: 'social_worker',
  'desk operator': 'desk_operator',
  mediator: 'mediator',
  coordinator: 'district_coordinator',
  administrator: 'district_administrator',
};

describe('row-level security of every table', () => {
  let database: TestDatabase;
  let district: SeededDistrict;
  let policies: Policy[];

  beforeAll(async () => {
    database = await aDatabase();
    district = await SeededDistrict.in(database.urls.administrator);
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
    const missing = [...tables]
      .filter((table) => !(table in accessTable))
      .map((table) => `${table} has no line in access of what its context promises`);
    const gone = Object.keys(accessTable)
      .filter((table) => !tables.has(table))
      .map((table) => `${table} has a line in access and no policies`);
    expect([...missing, ...gone]).toEqual([]);
  });

  it.each(Object.entries(likeRoles) as [SignedInActor, OperatorRole][])(
    'is tried by the %s with what a %s is granted',
    (actor, role) => {
      expect(heldBy(actor).toSorted()).toEqual([...permissionsOf(role)].sort());
    },
  );

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

  it.each(['platform', ...contexts.map(schemaOf)])(
    'would be noticed wrong in every way that a policy of %s can be mutated',
    async (schema) => {
      const own = policies.filter(({ table }) => table.startsWith(`${schema}.`));
      const mutants = own.flatMap(mutantsOf);
      console.info(`${mutants.length} policy mutants of ${schema}`);
      // A policy can be wrong in more than one way.
      expect(mutants.length).toBeGreaterThan(own.length);
      expect(await survivorsOf(mutants)).toEqual(
        heldTwice.filter((mutant) => mutant.startsWith(`${schema}.`)),
      );
    },
    // A minute alone; hundreds of mutants are tried, and the machine may be shared.
    600_000,
  );

  it('is also tried with every age, kind and municipality of what may be purged', () => {
    const bounds = ['however young', 'for one municipality too', 'whatever the audience'];
    const twists = policies.flatMap(mutantsOf).map(({ name }) => name.split(' (')[0] ?? '');
    const bounded = twists.filter((name) => bounds.some((one) => name.endsWith(`deletes: ${one}`)));
    const purges = [platformPurges, ...promised.map(({ purges: own = {} }) => own)];
    const said = purges.flatMap((tables) =>
      Object.entries<readonly string[]>(tables).flatMap(([table, ways]) =>
        ways.map((way) => `${table} deletes: ${way}`),
      ),
    );
    expect(bounded.length).toBeGreaterThan(9);
    expect(bounded.sort()).toEqual(said.sort());
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
