import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import { readTasksDue } from '../cases/case-tasks';
import { CountedReads } from '../../testing/counted-reads';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { fiveThousandPersons } from '../../testing/five-thousand-persons';
import { CallsToMake } from '../../use-cases/today/calls-to-make';
import { CaseWorkToday } from '../../use-cases/today/case-work-today';
import { PromisedWords } from '../../use-cases/encounters/promised-words';
import { PlannedForToday } from '../../use-cases/plans/planned-today';
import { ReadPerson } from '../../use-cases/persons/read-person';
import { ReadToday } from '../../use-cases/today/read-today';
import { SearchPersons } from '../../use-cases/search/search-persons';

class NoCalls extends CallsToMake {
  count = (): Promise<undefined> => Promise.resolve(undefined);
}

/** Everybody is Cori's, bears one name, and was promised something that is overdue. */
describe('what is read of five thousand persons', () => {
  let desk: DeskAfternoon;
  let counted: CountedReads;
  let searching: SearchPersons;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    for (const statement of fiveThousandPersons) await desk.database.everything(statement);
    counted = new CountedReads(desk.database.app, desk.database.clock);
    searching = new SearchPersons(counted, desk.visits);
  });
  afterAll(() => desk.database.close());

  it('is counted, also where it is everybody', async () => {
    await counted.inTransaction(anOperator(), (tx) =>
      tx.query(`SELECT id FROM case_management.person WHERE name LIKE '%x'`),
    );
    expect(counted.last.get('person')).toBeGreaterThanOrEqual(5_000);
  });

  it.each([
    ['at the desk', anOperator],
    ['for a mediator', aMediator],
  ])('for what is due today is what is shown of it, %s', async (_, role) => {
    const { keys } = desk.database.keyStore;
    const words = new PromisedWords(keys);
    const caseWork = new CaseWorkToday(words, new PlannedForToday(keys));
    const reading = new ReadToday(counted, desk.visits, new NoCalls(), words, desk.staff, caseWork);
    const operator = role();
    const { promised } = await reading.run(operator);
    expect(promised).toHaveLength(operator.asker === 'operator' ? 50 : 0);
    // Fifty promises and whose they are, and what there is beyond the last.
    expect(counted.lastInAll).toBeLessThan(150);
  });

  it.each([
    ['at the desk', aSocialWorker, 50],
    ['for a mediator', aMediator, 0],
  ])('for whose card ends soon is what is shown of it, %s', async (_, role, shown) => {
    const { keys } = desk.database.keyStore;
    const words = new PromisedWords(keys);
    const caseWork = new CaseWorkToday(words, new PlannedForToday(keys));
    const reading = new ReadToday(counted, desk.visits, new NoCalls(), words, desk.staff, caseWork);
    const { renewals } = await reading.run(role());
    expect(renewals).toHaveLength(shown);
    expect(counted.last.get('residence_title') ?? 0).toBe(0);
    // Fifty cards by their index, fetched, and whose they are.
    const entries = counted.last.get('residence_title_ends') ?? 0;
    expect(entries).toBeGreaterThanOrEqual(shown);
    expect(entries).toBeLessThanOrEqual(51);
  });

  it('for what somebody is to do in cases is what is shown of it', async () => {
    const worker = aSocialWorker();
    const owner = worker.operatorId;
    await desk.database.everything(
      `WITH led AS (
         INSERT INTO case_management.case_record (id, person_id, municipality, restricted,
                responsible, taken_on, legal_basis, taken_by, taken_at, status, since, version)
         SELECT gen_random_uuid(), id, municipality, restricted, $1, '2026-11-01', 'public_task',
                $1, '2026-11-20', 'active', '2026-11-20', 1
           FROM case_management.person WHERE municipality = '059006' AND NOT restricted
         RETURNING id, person_id, municipality, restricted)
       INSERT INTO case_management.case_task (id, person_id, municipality, restricted, case_id,
              sealed, due, owner, added_by, added_at)
       SELECT gen_random_uuid(), person_id, municipality, restricted, id, '\\x00', '2026-11-20', $1,
              $1, '2026-11-20' FROM led`,
      [owner],
    );
    await desk.database.everything('ANALYZE case_management.case_task');
    const due = await counted.inTransaction(worker, (tx) => readTasksDue(tx, owner, '2026-11-30'));
    expect(due).toHaveLength(50);
    expect(counted.lastInAll).toBeLessThan(150);
  });

  it('for those who were met last is what is shown of them', async () => {
    expect((await searching.run(anOperator(), '')).found).toHaveLength(20);
    expect(counted.lastInAll).toBeLessThan(100);
  });

  it('for a name that all bear is what a look may read', async () => {
    const found = await searching.run(anOperator(), 'persona');
    expect(found).toMatchObject({ more: true });
    expect(counted.last.get('person')).toBeUndefined();
    expect(counted.last.get('search_token')).toBeUndefined();
    // Two looks of a thousand, and the tokens of two hundred.
    expect(counted.lastInAll).toBeLessThan(2_000 + 200 * 4 + 100);
  });

  it('for the last digits of a phone is whose they are', async () => {
    expect((await searching.run(anOperator(), '0004321')).found).toHaveLength(1);
    expect(counted.lastInAll).toBeLessThan(20);
  });

  it('for somebody’s page is theirs', async () => {
    const operator: OperatorScope = anOperator();
    const { keys } = desk.database.keyStore;
    const id = await desk.register(operator);
    await desk.meeting.run(operator, id, randomUUID(), anEncounter());
    await new ReadPerson(counted, desk.allWith(keys)).run(operator, id);
    expect(counted.lastInAll).toBeLessThan(30);
  });
});
