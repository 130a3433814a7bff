import { randomUUID } from 'node:crypto';
import type { AgreePlan, Plan } from '@one-stop-shop/case-management/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import {
  ActionChangedSince,
  AgreedInTheFuture,
  DraftsNotSigned,
  InterpreterMissing,
  NotInCharge,
  PlanChangedSince,
  PlanNotAt,
  PlanWithoutActions,
  PlanWordsUnfit,
  SignerMissing,
} from '../../domain/plans/plan-problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aPerson,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { content } from '../../testing/planned-content';

describe('an individual plan', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  let person: string;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    desk.reviews.readAll('hi');
  });
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    worker = aSocialWorker();
    person = await register('pa');
  });
  afterAll(() => desk.database.close());

  async function register(preferred: 'pa' | 'hi' | 'it', more = {}): Promise<string> {
    const languages = { preferred, spoken: [], read: [], needsInterpreter: true };
    const facts = { ...aPerson().facts, languages, ...more };
    const id = await desk.register(worker, { facts });
    const taking = { on: '2026-11-23', legalBasis: 'public_task' as const };
    await desk.takingCharge.run(worker, id, randomUUID(), taking);
    return id;
  }
  const write = (said = content(), shown?: { id: string; version: number }, by = worker) =>
    desk.writingPlan.run(by, person, { content: said, ...(shown && { shown }) });
  const plans = async (): Promise<readonly Plan[]> =>
    (await desk.readingPlans.run(worker, person)).plans;
  const shownNow = async (state: Plan['state']) => {
    const plan = (await plans()).find((one) => one.state === state);
    if (!plan) throw new Error(`no plan is ${state}`);
    return { id: plan.id, version: plan.version };
  };
  const propose = async () =>
    desk.proposingPlan.run(worker, person, { shown: await shownNow('draft') });
  const agree = async (said: Partial<AgreePlan> = {}) =>
    desk.agreeingPlan.run(worker, person, {
      ...{ shown: await shownNow('proposed'), agreement: 'told_and_understood' },
      ...{ agreedOn: '2026-11-23', interpreter: 'Amrit Kaur', ...said },
    });
  const agreedOne = async () => {
    await write();
    await propose();
    await agree();
    return (await plans())[0]!;
  };

  it('is read in Italian and as the person reads it, own words in Italian alone', async () => {
    await write();
    const [plan] = await plans();
    expect(plan?.said.goals).toEqual([
      {
        italian: 'Vuoi trovare un lavoro con contratto.',
        own: expect.stringMatching(/\p{Script=Gurmukhi}/u),
        isDraft: true,
      },
    ]);
    expect(plan?.said.actions[1]).toEqual({ italian: 'Scegli una foto.', isDraft: false });
    expect(plan?.said.commitments[0]?.italian).toBe('Studi 3 ore a settimana.');
  });

  it('is kept once, however often it is sent, and of two who write one is told', async () => {
    const begun = await write();
    expect(await write()).toEqual(begun);
    const next = content({ supports: [{ sentence: 'support.free', slots: {} }] });
    const kept = await write(next, begun);
    expect(await write(next, begun)).toEqual(kept);
    await expect(write(content(), begun)).rejects.toThrow(PlanChangedSince);
    await expect(write(content({ goals: [] }))).rejects.toThrow(PlanChangedSince);
    const both = await Promise.allSettled([
      write(content({ goals: [] }), kept),
      write(content({ commitments: [] }), kept),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is made for whom somebody is in charge of', async () => {
    const other = await desk.register(worker);
    await expect(desk.writingPlan.run(worker, other, { content: content() })).rejects.toThrow(
      NotInCharge,
    );
  });

  it.each([
    ['a sentence that is none of ours', { sentence: 'goal.of.nobody', slots: {} }],
    ['a sentence of another kind', { sentence: 'action.to-work.cv', slots: {} }],
    ['a sentence that lacks what stands in it', { sentence: 'goal.work.job', slots: {} }],
  ])('refuses %s', async (_, goal) => {
    await expect(write(content({ goals: [goal] }))).rejects.toThrow(PlanWordsUnfit);
  });

  it('stands sealed in the database, to the last word', async () => {
    await write(content({ goals: [{ own: 'Lasciare la serra di Nettuno.' }] }));
    const [row] = await desk.database.everything<{ row: string }>(
      'SELECT p::text AS row FROM case_management.plan p WHERE person_id = $1',
      [person],
    );
    expect(row?.row).not.toContain('find-job');
    expect(row?.row).not.toContain(Buffer.from('Nettuno').toString('hex'));
  });

  it('is proposed with an action at least, and a line more makes it a draft again', async () => {
    const begun = await write(content({ actions: [] }));
    await expect(propose()).rejects.toThrow(PlanWithoutActions);
    await write(content(), begun);
    await propose();
    expect(await plans()).toMatchObject([{ state: 'proposed' }]);
    await write(content({ goals: [] }), await shownNow('proposed'));
    expect(await plans()).toMatchObject([{ state: 'draft', content: { goals: [] } }]);
    const agreeing = desk.agreeingPlan.run(worker, person, {
      ...{ shown: await shownNow('draft'), agreement: 'told_and_understood' },
      agreedOn: '2026-11-23',
    });
    await expect(agreeing).rejects.toThrow(PlanNotAt);
  });

  it('is told where a machine translated it, by somebody who is named', async () => {
    await write();
    await propose();
    await expect(agree({ agreement: 'signed_on_paper' })).rejects.toThrow(DraftsNotSigned);
    const shown = await shownNow('proposed');
    const told = { shown, agreement: 'told_and_understood', agreedOn: '2026-11-23' } as const;
    await expect(desk.agreeingPlan.run(worker, person, told)).rejects.toThrow(InterpreterMissing);
    await expect(agree({ agreedOn: '2026-11-24' })).rejects.toThrow(AgreedInTheFuture);
    await agree();
    expect((await plans())[0]?.agreement).toEqual({
      ...{ kind: 'told_and_understood', on: '2026-11-23', interpreter: 'Amrit Kaur' },
    });
  });

  it('is signed where mediators have read all of it', async () => {
    person = await register('hi');
    await write();
    await propose();
    await agree({ agreement: 'signed_on_paper' });
    expect(await plans()).toMatchObject([
      { state: 'agreed', agreement: { kind: 'signed_on_paper' } },
    ]);
  });

  it('of a minor waits for who signs with them', async () => {
    person = await register('hi', { birth: { year: 2012 } });
    await write();
    await propose();
    await expect(agree()).rejects.toThrow(SignerMissing);
    person = await register('hi', {
      birth: { year: 2012 },
      capacity: { kind: 'minor_with_parents', signs: 'Harjit Kaur' },
    });
    await write();
    await propose();
    await agree();
    expect(await plans()).toMatchObject([{ state: 'agreed' }]);
  });

  it('becomes work when it is agreed, each action by itself', async () => {
    const { actions } = await agreedOne();
    expect(actions.map(({ state }) => state)).toEqual(['to_do', 'to_do']);
    const [first] = actions;
    const follow = (shown: 'to_do' | 'done', state: 'done' | 'missed') =>
      desk.followingAction.run(worker, first!.id, { shown, state });
    await follow('to_do', 'done');
    await follow('to_do', 'done');
    await expect(follow('to_do', 'missed')).rejects.toThrow(ActionChangedSince);
    // What is done stays so.
    await expect(follow('done', 'missed')).rejects.toThrow(PlanNotAt);
    expect((await plans())[0]?.actions.map(({ state }) => state)).toEqual(['done', 'to_do']);
  });

  it('is looked at again in a draft of its own, and holds until another is agreed', async () => {
    const { id, version } = await agreedOne();
    desk.database.clock.set('2026-11-23T08:30:00Z');
    await desk.revisingPlan.run(worker, person, { shown: { id, version } });
    expect(await plans()).toMatchObject([{ state: 'draft' }, { state: 'agreed' }]);
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await write(content({ goals: [] }), await shownNow('draft'));
    await propose();
    await agree();
    expect(await plans()).toMatchObject([
      { state: 'agreed', content: { goals: [] } },
      { state: 'reviewed', id },
    ]);
  });

  it('is agreed by one of fifty who press at once, and its actions are written once', async () => {
    await write();
    await propose();
    const shown = await shownNow('proposed');
    const fifty = await Promise.allSettled(Array.from({ length: 50 }, () => agree({ shown })));
    expect(fifty.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await plans())[0]?.actions).toHaveLength(2);
  });

  it('is written in by no statement once it was proposed', async () => {
    await agreedOne();
    const change = (sql: string) =>
      desk.database.unitOfWork.inTransaction(worker, (tx) => tx.execute(sql, [person]));
    await expect(
      change(`UPDATE case_management.plan SET sealed = '\\x00' WHERE person_id = $1`),
    ).rejects.toThrow(/proposed/);
    await expect(
      change(`UPDATE case_management.plan SET state = 'draft' WHERE person_id = $1`),
    ).rejects.toThrow(/proposed/);
  });

  it('is written by a mediator to whom the person is given, and agreed by a social worker', async () => {
    const mediator = aMediator();
    const theirs = await desk.register(mediator);
    await desk.takingCharge.run(worker, theirs, randomUUID(), {
      on: '2026-11-23',
      legalBasis: 'public_task',
    });
    person = theirs;
    await write(content(), undefined, mediator);
    const shown = await shownNow('draft');
    const told = { shown, agreement: 'told_and_understood', agreedOn: '2026-11-23' } as const;
    expect(() => desk.agreeingPlan.run(mediator, theirs, told)).toThrow(NotPermitted);
    await desk.proposingPlan.run(mediator, theirs, { shown });
    const byStatement = desk.database.unitOfWork.inTransaction(mediator, (tx) =>
      tx.execute(
        `UPDATE case_management.plan SET state = 'agreed', agreement = 'told_and_understood',
                agreed_on = '2026-11-23' WHERE person_id = $1`,
        [theirs],
      ),
    );
    await expect(byStatement).rejects.toThrow(/row-level security/);
  });

  it('is seen by no other mediator and by no desk', async () => {
    await write();
    await expect(desk.readingPlans.run(aMediator(), person)).rejects.toThrow(PersonUnknown);
    expect(() => desk.readingPlans.run(anOperator(), person)).toThrow(NotPermitted);
    const rows = await desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      tx.query('SELECT id FROM case_management.plan'),
    );
    expect(rows).toEqual([]);
  });

  it('tells on Oggi what is to be done of it, to who leads or follows the case', async () => {
    await agreedOne();
    const planned = async (by: OperatorScope) => (await desk.today.run(by)).planned;
    expect(await planned(worker)).toMatchObject([
      {
        ...{ due: '2026-11-23', state: 'to_do', words: 'Scriviamo insieme il curriculum.' },
        person: { id: person },
      },
    ]);
    expect(await planned(aSocialWorker())).toEqual([]);
    expect(await planned(anOperator())).toEqual([]);
    const [action] = await planned(worker);
    await desk.followingAction.run(worker, action!.id, { shown: 'to_do', state: 'done' });
    expect(await planned(worker)).toEqual([]);
  });

  it('is read under its own class of data', async () => {
    await write();
    await plans();
    const rows = await desk.database.everything<{ classes: string[] }>(
      'SELECT field_classes AS classes FROM platform.read_audit WHERE subject = $1 AND reader = $2',
      [person, worker.operatorId],
    );
    expect(rows.flatMap(({ classes }) => classes)).toContain('plan');
  });
});
