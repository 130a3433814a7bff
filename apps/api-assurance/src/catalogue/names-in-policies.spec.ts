import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { hungOnThePlatform } from './exceptions';
import { namingOthers, namingRoles, readConditions, type Catalogue } from './names-in-policies';

/** Policies ask what somebody may do; a role, or another context's tables, they don't know. */
describe('the words of the live policies', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const live = () => readConditions(database.owner);
  const others = Object.keys(hungOnThePlatform).sort();

  it('name no role, nor do the functions that policies call', async () => {
    const conditions = await live();
    expect(conditions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['scheduling.contact reads', 'platform.may', 'platform.asker']),
    );
    expect(namingRoles(conditions)).toEqual([]);
  });

  it('name no other context, but where one narrows a table of the platform', async () => {
    expect(namingOthers(await live()).sort()).toEqual(others);
  });

  const policy = (condition: string) =>
    `CREATE POLICY careless ON scheduling.contact FOR SELECT USING (${condition})`;
  const calling = (body: string) => `
    CREATE FUNCTION scheduling.first_look() RETURNS boolean LANGUAGE sql STABLE RETURN ${body};
    CREATE FUNCTION scheduling.second_look() RETURNS boolean LANGUAGE sql STABLE
      RETURN scheduling.first_look();
    ${policy('(SELECT scheduling.second_look())')}`;

  /** What is found with a careless statement, which is then taken back. */
  const withCareless = async <Found>(
    statement: string,
    look: (catalogue: Catalogue) => Promise<Found>,
  ) => {
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(statement);
      return await look(runner);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };

  it.each([
    ['social_worker', policy("(SELECT platform.role_in_view()) = 'social_worker'")],
    ['a kind of role', policy("(SELECT platform.asker()) = 'office'")],
  ])('would be noticed naming %s', async (_, statement) => {
    const found = await withCareless(statement, async (of) =>
      namingRoles(await readConditions(of)),
    );
    expect(found).toEqual(['scheduling.contact careless']);
  });

  it('would be noticed naming one in a function that a function calls', async () => {
    const found = await withCareless(calling("platform.role_in_view() = 'mediator'"), async (of) =>
      namingRoles(await readConditions(of)),
    );
    expect(found).toEqual(['scheduling.first_look']);
  });

  it.each([
    ['', policy('EXISTS (SELECT FROM identity.assignment)'), 'scheduling.contact careless'],
    [
      ' in a function',
      calling('EXISTS (SELECT FROM identity.assignment)'),
      'scheduling.first_look',
    ],
  ])('would be noticed looking into another context%s', async (_, statement, where) => {
    const found = await withCareless(statement, async (of) =>
      namingOthers(await readConditions(of)),
    );
    expect(found.sort()).toEqual([...others, where].sort());
  });
});
