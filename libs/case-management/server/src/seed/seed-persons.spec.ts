import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { caseEntities } from '../persistence/entities';
import { inventedPersons } from './invented-persons';
import { seedCaseManagement } from './seed-case-management';

describe('the persons of a demonstration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase(caseEntities);
  });
  afterAll(() => database.close());

  const seeded = async (people: boolean) => {
    const { keys } = database.keyStore;
    await seedCaseManagement(database.unitOfWork, { demonstration: true, people, keys });
    const [counted] = await database.everything<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM case_management.person) AS persons,
              (SELECT count(*)::int FROM case_management.person WHERE restricted) AS restricted,
              (SELECT count(*)::int FROM case_management.encounter) AS encounters,
              (SELECT count(*)::int FROM case_management.next_step) AS promised,
              (SELECT count(*)::int FROM case_management.residence_title) AS papers,
              (SELECT count(DISTINCT runs_by)::int FROM case_management.residence_title) AS clocks,
              (SELECT count(*)::int FROM case_management.privacy_notice) AS notices,
              (SELECT count(*)::int FROM case_management.notice_given) AS given,
              (SELECT count(*)::int FROM case_management.case_record) AS cases,
              (SELECT count(DISTINCT status)::int FROM case_management.case_record) AS states,
              (SELECT count(*)::int FROM case_management.case_task) AS tasks`,
    );
    return counted;
  };

  it('come where a demonstration wants them, in all states, and once', async () => {
    expect(await seeded(false)).toMatchObject({ persons: 0, notices: 4 });
    const first = await seeded(true);
    expect(first?.['persons']).toBe(inventedPersons.length);
    expect(first?.['restricted']).toBeGreaterThan(2);
    expect(first?.['encounters']).toBeGreaterThan(40);
    expect(first?.['promised']).toBeGreaterThan(10);
    expect(first?.['papers']).toBeGreaterThan(inventedPersons.length / 4);
    expect(first?.['clocks']).toBe(4);
    expect(first?.['given']).toBeGreaterThan(20);
    expect(first?.['cases']).toBeGreaterThan(18);
    expect(first?.['states']).toBe(5);
    expect(first?.['tasks']).toBeGreaterThan(8);
    expect(await seeded(true)).toEqual(first);
  });
});
