import { randomUUID } from 'node:crypto';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { SentStatements } from '@one-stop-shop/shared/server/testing';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('what needs somebody today', () => {
  let desk: DeskAfternoon;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
  });
  afterEach(() => desk.database.close());

  const visitorOf = (firstName: string) => ({
    ...{ firstName, phone: null, email: null, forSomeoneElse: false },
  });
  const visitOf = async (mediator: OperatorScope, firstName: string, wishes = {}) => {
    const receivers = [mediator.operatorId];
    const visit = desk.visits.add({ receivers, visitor: visitorOf(firstName), ...wishes });
    await desk.grantVisit(mediator, visit);
    return visit;
  };
  /** Promises something to somebody new. */
  const promise = async (by: OperatorScope, words: string, due: string) => {
    const id = await desk.register(by);
    const nextStep = { words, due };
    const met = await desk.meeting.run(by, id, randomUUID(), anEncounter({ nextStep }));
    return { id, encounter: met.id };
  };

  it('is who waits and who is next, and whose visit it is once somebody has said so', async () => {
    const mediator = aMediator();
    const waiting = await visitOf(mediator, 'Gurpreet');
    const next = await visitOf(mediator, 'Amina', { state: 'booked' });
    const id = await desk.register(mediator, { visit: waiting.id });
    const today = await desk.today.run(mediator);
    expect(today.waiting).toMatchObject([
      { id: waiting.id, firstName: 'Gurpreet', person: { id, name: 'Gurpreet Singh' } },
    ]);
    expect(today.next).toMatchObject([{ id: next.id, language: 'pa', firstName: 'Amina' }]);
    expect(today.next[0]).not.toHaveProperty('person');
    expect(today).not.toHaveProperty('calls');
    expect((await desk.today.run(anOperator())).calls).toBe(3);
  });

  it('is the promises of a mediator, and at the desk those of everybody', async () => {
    const [mediator, colleague] = [aMediator(), aMediator()];
    const mine = await promise(mediator, 'Chiamare il patronato', '2026-11-23');
    const theirs = await promise(colleague, 'Scrivere il curriculum', '2026-11-20');
    await promise(mediator, 'Non ancora', '2026-11-24');
    expect((await desk.today.run(mediator)).promised).toMatchObject([
      { encounter: mine.encounter, person: { id: mine.id }, words: 'Chiamare il patronato' },
    ]);
    const { promised } = await desk.today.run(aSocialWorker());
    expect(promised).toMatchObject([
      { encounter: theirs.encounter, due: '2026-11-20', words: 'Scrivere il curriculum' },
      { encounter: mine.encounter, due: '2026-11-23', mine: false },
    ]);
    expect((await desk.today.run(anOperator(aprilia))).promised).toEqual([]);
    await desk.completing.run(mediator, mine.encounter);
    expect((await desk.today.run(mediator)).promised).toEqual([]);
  });

  it('is at the desk what a colleague promised who has left, due or not', async () => {
    const gone = aMediator();
    const due = await promise(gone, 'Chiamare il patronato', '2026-11-20');
    const later = await promise(gone, 'Portare il contratto', '2026-12-20');
    desk.staff.add(gone);
    expect((await desk.today.run(anOperator())).promised).toMatchObject([
      { encounter: due.encounter, left: false },
    ]);
    desk.staff.end(gone);
    expect((await desk.today.run(anOperator())).promised).toMatchObject([
      { encounter: due.encounter, left: true },
      { encounter: later.encounter, left: true },
    ]);
    expect((await desk.today.run(aMediator())).promised).toEqual([]);
    expect((await desk.today.run(anOperator(aprilia))).promised).toEqual([]);
  });

  it('says to who reads no notes that something was promised, and not what', async () => {
    await promise(aMediator(), 'Accompagnarla in questura', '2026-11-23');
    const mediator = aMediator();
    await visitOf(mediator, 'Olena', { reason: 'health_housing' });
    await visitOf(mediator, 'Binta', { reason: 'work' });
    const forDesk = await desk.today.run(anOperator());
    expect(forDesk.promised).toHaveLength(1);
    expect(forDesk.waiting.map(({ reason }) => reason)).toEqual([undefined, 'work']);
    expect(JSON.stringify(forDesk)).not.toContain('questura');
    const forMediator = await desk.today.run(mediator);
    expect(forMediator.waiting.map(({ reason }) => reason)).toEqual(['health_housing', 'work']);
  });

  it('is what a mediator has not written yet of visits that took place', async () => {
    const mediator = aMediator();
    const written = await visitOf(mediator, 'Gurpreet', { state: 'fulfilled' });
    const unwritten = await visitOf(mediator, 'Amina', { state: 'fulfilled' });
    await visitOf(aMediator(), 'Binta', { state: 'fulfilled' });
    const id = await desk.register(mediator, { visit: written.id });
    await desk.meeting.run(mediator, id, randomUUID(), anEncounter({ visit: written.id }));
    const today = await desk.today.run(mediator);
    expect(today.unwritten.map((visit) => visit.id)).toEqual([unwritten.id]);
  });

  it('shows nobody whose record is restricted to who is not of their team', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, { restrictedFor: ['violence'] });
    const nextStep = { words: 'Casa rifugio', due: '2026-11-23' };
    await desk.meeting.run(worker, id, randomUUID(), anEncounter({ nextStep }));
    expect((await desk.today.run(worker)).promised).toHaveLength(1);
    expect((await desk.today.run(aSocialWorker())).promised).toEqual([]);
    expect((await desk.today.run(aMediator())).promised).toEqual([]);
  });

  it('is read in as many statements for twenty as for one, and recorded of everybody shown', async () => {
    const mediator = aMediator();
    const dayOf = async (people: number) => {
      for (let n = 0; n < people; n += 1) {
        const visit = await visitOf(mediator, `Amina ${n}`);
        await desk.register(mediator, { visit: visit.id });
        await promise(mediator, `Promessa ${n}`, '2026-11-23');
      }
    };
    const sent = new SentStatements(desk.database.app);
    const look = async (requestId: string) => {
      const looked = await sent.during(() => desk.today.run({ ...mediator, requestId }));
      return { ...looked.result, statements: looked.sent.length };
    };
    await dayOf(1);
    const one = await look('one');
    await dayOf(19);
    // What was looked at before has its lines for the quarter of an hour before.
    desk.database.clock.set('2026-11-23T08:30:00Z');
    const many = await look('many');
    expect(many.statements).toBe(one.statements);
    // Beginning, scope and end of the transaction among them, and one for each list.
    expect(many.statements).toBeLessThanOrEqual(12);
    expect(many.promised).toHaveLength(20);
    expect(many.waiting).toHaveLength(20);
    const audited = await desk.database.everything<{ subject: string; classes: string[] }>(
      `SELECT subject, field_classes AS classes FROM platform.read_audit
        WHERE request_id = 'many' AND subject_kind = 'person'`,
    );
    expect(audited).toHaveLength(40);
    expect(audited[0]?.classes).toEqual(['identity', 'notes']);
  });

  it('is nothing for who sees no persons', async () => {
    const nobody = { ...anOperator(), permissions: new Set<string>() };
    await expect(desk.today.run(nobody)).rejects.toThrow(NotPermitted);
  });
});
