import { createHash } from 'node:crypto';
import { looksPerVisit } from '@one-stop-shop/case-management/contracts';
import { DerivedSecrets, workerScope } from '@one-stop-shop/shared/server';
import { LookedTooOften, PersonUnknown, VisitTied, VisitUnknown } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
  secrets,
} from '../../testing/desk-afternoon';
import { nameTokens } from '../../domain/search-tokens';
import { PurgeRecognitions } from './purge-recognitions';
import { RecogniseVisitor } from './recognise-visitor';

describe('who has come', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  const phone = '+393331112233';
  const visitorOf = (firstName: string, reach: { phone?: string } = {}) => ({
    ...{ firstName, phone: null, email: null, forSomeoneElse: false },
    ...reach,
  });
  /** A mediator, and a visit of hers by somebody who left a number. */
  const aVisit = async (firstName: string, reach: { phone?: string } = { phone }) => {
    const mediator = aMediator();
    const visit = desk.visits.add({ visitor: visitorOf(firstName, reach) });
    await desk.grantVisit(mediator, visit);
    return { mediator, visit };
  };
  const named = (given: string, family = 'Singh') => ({ names: [{ given, family }] });

  it('is proposed by their number first, then by their name, with nothing else of them', async () => {
    const byNumber = await desk.register(anOperator(), {
      facts: { ...named('Harpreet'), birth: { year: 1990 } },
      contacts: [{ phone }],
    });
    const byName = await desk.register(anOperator(), { facts: named('Gurprit', 'Dhillon') });
    const { mediator, visit } = await aVisit('Gurpreet');
    const { candidates } = await desk.recognising.run(mediator, visit.id);
    expect(candidates).toEqual([
      { id: byNumber, name: 'Harpreet Singh', birthYear: 1990, by: 'contact' },
      { id: byName, name: 'Gurprit Dhillon', by: 'name' },
    ]);
    // Proposed is not shown.
    await expect(desk.reading.run(mediator, byNumber)).rejects.toThrow(PersonUnknown);
  });

  it('is seen by the mediator of the visit once it is theirs, and no more when it is not', async () => {
    const id = await desk.register(anOperator(), { facts: named('Jaspreet') });
    const { mediator, visit } = await aVisit('Jaspreet', {});
    await desk.recognising.run(mediator, visit.id);
    await desk.tying.run(mediator, visit.id, { person: id });
    expect(await desk.reading.run(mediator, id)).toMatchObject({ id, visits: [{ id: visit.id }] });
    expect((await desk.recognising.run(mediator, visit.id)).tied).toMatchObject({ id });
    await desk.untying.run(mediator, visit.id, { person: id });
    await expect(desk.reading.run(mediator, id)).rejects.toThrow(PersonUnknown);
    expect((await desk.recognising.run(mediator, visit.id)).tied).toBeUndefined();
  });

  it('is nobody whom the mediator was not proposed', async () => {
    const id = await desk.register(anOperator(), { facts: named('Olena', 'Shevchenko') });
    const { mediator, visit } = await aVisit('Samira', {});
    await desk.recognising.run(mediator, visit.id);
    await expect(desk.tying.run(mediator, visit.id, { person: id })).rejects.toThrow(PersonUnknown);
  });

  it('is looked for in no visit of a colleague', async () => {
    const { visit } = await aVisit('Harpreet');
    const { candidates } = await desk.recognising.run(aMediator(), visit.id);
    expect(candidates).toEqual([]);
    await expect(desk.recognising.run(anOperator(aprilia), visit.id)).rejects.toThrow(VisitUnknown);
  });

  it('is never somebody whose record is restricted', async () => {
    const number = '+393334445566';
    const id = await desk.register(aSocialWorker(), {
      facts: named('Segretina', 'Nascosta'),
      contacts: [{ phone: number }],
      restrictedFor: ['trafficking'],
    });
    const { mediator, visit } = await aVisit('Segretina', { phone: number });
    for (const reader of [mediator, anOperator(), aSocialWorker()]) {
      expect((await desk.recognising.run(reader, visit.id)).candidates).toEqual([]);
      await expect(desk.tying.run(reader, visit.id, { person: id })).rejects.toThrow(PersonUnknown);
    }
  });

  it('is tied to a restricted record by its team, and a colleague is not told', async () => {
    const worker = aSocialWorker();
    const restricted = await desk.register(worker, {
      facts: named('Celata'),
      restrictedFor: ['asked_by_person'],
    });
    const visit = desk.visits.add({ visitor: visitorOf('Celata') });
    await desk.tying.run(worker, visit.id, { person: restricted });
    const other = await desk.register(anOperator(), { facts: named('Celeste') });
    await desk.tying.run(anOperator(), visit.id, { person: other });
    expect((await desk.recognising.run(anOperator(), visit.id)).tied).toMatchObject({ id: other });
  });

  it('is one person: of two who tie at once one is told', async () => {
    const [one, two] = await Promise.all(
      ['Aman', 'Amandeep'].map((given) => desk.register(anOperator(), { facts: named(given) })),
    );
    const visit = desk.visits.add();
    const ties = await Promise.allSettled(
      [one, two].map((person = '') => desk.tying.run(anOperator(), visit.id, { person })),
    );
    expect(ties.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = ties.find((tie) => tie.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(VisitTied);
  });

  it('is looked for by so many different contacts of one visit, by fifty at once', async () => {
    const { mediator, visit } = await aVisit('Nessuno');
    let at = 10;
    const restless = Object.assign(Object.create(desk.visits) as typeof desk.visits, {
      withVisitor: () =>
        Promise.resolve({
          ...visit,
          visitor: visitorOf('Nessuno', { phone: `+3933300000${at++}` }),
        }),
    });
    const recognising = new RecogniseVisitor(desk.database.unitOfWork, restless, secrets);
    const asked = Array.from({ length: 50 }, () => recognising.run(mediator, visit.id));
    const answers = await Promise.allSettled(asked);
    const letOn = answers.filter(({ status }) => status === 'fulfilled');
    expect(letOn).toHaveLength(looksPerVisit);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(LookedTooOften);
  });

  it('is looked for anew without being counted while nothing about the visit changed', async () => {
    const { mediator, visit } = await aVisit('Sempre');
    for (let times = 0; times < 3 * looksPerVisit; times += 1)
      await desk.recognising.run(mediator, visit.id);
  });

  it('is not looked for by the number of whoever booked for them', async () => {
    const number = '+393337778899';
    await desk.register(anOperator(), {
      facts: named('Zia', 'Rossi'),
      contacts: [{ phone: number }],
    });
    const visitor = { ...visitorOf('Bambina', { phone: number }), forSomeoneElse: true };
    const visit = desk.visits.add({ visitor });
    expect((await desk.recognising.run(anOperator(), visit.id)).candidates).toEqual([]);
  });

  it('is recorded as recognised, everybody who was proposed', async () => {
    const id = await desk.register(anOperator(), { facts: named('Registrata') });
    const reader = anOperator();
    const visit = desk.visits.add({ visitor: visitorOf('Registrata') });
    await desk.recognising.run(reader, visit.id);
    const lines = await desk.database.everything(
      `SELECT subject, purpose, field_classes FROM platform.read_audit
        WHERE reader = $1 AND subject_kind = 'person'`,
      [reader.operatorId],
    );
    expect(lines).toEqual([{ subject: id, purpose: 'recognition', field_classes: ['identity'] }]);
  });

  it('leaves nothing by which a number could be tried in a copy of the database', async () => {
    const { mediator, visit } = await aVisit('Prova');
    const looks = async () =>
      desk.database.everything<{ digest: string }>(
        'SELECT digest FROM case_management.recognition_look WHERE visit_id = $1 ORDER BY digest',
        [visit.id],
      );
    await desk.recognising.run(mediator, visit.id);
    const [kept] = await looks();
    const plain = [phone, nameTokens('Prova').join(' ')].join('\n');
    expect(kept?.digest).not.toBe(createHash('sha256').update(plain).digest('hex'));
    // The same, looked for under the secret of another service.
    const others = new DerivedSecrets('the secret of quite another service');
    await new RecogniseVisitor(desk.database.unitOfWork, desk.visits, others).run(
      mediator,
      visit.id,
    );
    expect(await looks()).toHaveLength(2);
  });

  it('is forgotten by the worker thirty days later, and the tie stays', async () => {
    const id = await desk.register(anOperator(), { facts: named('Ottobrina') });
    const { mediator, visit } = await aVisit('Ottobrina', {});
    await desk.recognising.run(mediator, visit.id);
    await desk.tying.run(mediator, visit.id, { person: id });
    const left = async () =>
      desk.database.everything(
        `SELECT 'look' AS what FROM case_management.recognition_look WHERE visit_id = $1
          UNION ALL SELECT 'proposed' FROM case_management.recognition_candidate WHERE visit_id = $1
          UNION ALL SELECT 'tie' FROM case_management.visit_tie WHERE visit_id = $1`,
        [visit.id],
      );
    const now = desk.database.clock.now().getTime();
    const purging = new PurgeRecognitions(desk.database.workerUnitOfWork);
    const after = async (days: number) => {
      desk.database.clock.set(new Date(now + days * 86_400_000));
      await purging.run(workerScope('service', 'purge-recognitions'));
      return left();
    };
    expect(await after(30)).toHaveLength(3);
    expect(await after(30.01)).toEqual([{ what: 'tie' }]);
    desk.database.clock.set(new Date(now));
  });
});
