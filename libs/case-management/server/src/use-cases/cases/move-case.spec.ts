import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  CaseCannotMove,
  CaseChangedSince,
  CaseNotYours,
  CaseUnknown,
  TasksOpen,
} from '../../domain/cases/problems';
import {
  aDeskAfternoon,
  aMediator,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('a case', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  let other: OperatorScope;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    [worker, other] = [aSocialWorker(), aSocialWorker()];
    desk.staff.add(worker, 'Elena');
    desk.staff.add(other, 'Paola');
  });
  afterAll(() => desk.database.close());

  const inCharge = async (more = {}): Promise<string> => {
    const id = await desk.register(worker, more);
    const said = { on: '2026-11-20', legalBasis: 'public_task' } as const;
    await desk.takingCharge.run(worker, id, randomUUID(), said);
    return id;
  };
  const active = async (): Promise<string> => {
    const id = await inCharge();
    await desk.movingCase.progress(worker, id, { to: 'plan_draft', shown: 1 });
    await desk.movingCase.progress(worker, id, { to: 'active', shown: 2 });
    return id;
  };
  const read = async (id: string, who = worker) => (await desk.readingCase.run(who, id)).case;
  const closure = { reason: 'employed', cancelTasks: false } as const;
  const addTask = (id: string) =>
    desk.tasking.add(worker, id, randomUUID(), {
      ...{ words: 'portare il contratto', due: '2026-11-30', owner: worker.operatorId },
    });

  it('goes its way, and every step stays written', async () => {
    const id = await active();
    const words = 'raccolta delle olive';
    await desk.movingCase.suspend(worker, id, { reason: 'seasonal_work', words, shown: 3 });
    await desk.movingCase.progress(worker, id, { to: 'active', shown: 4 });
    await desk.movingCase.close(worker, id, { ...closure, shown: 5 });
    await desk.movingCase.progress(worker, id, { to: 'active', shown: 6 });
    const found = await read(id);
    expect(found).toMatchObject({ status: 'active', version: 7 });
    expect(found?.events.map(({ kind, to }) => `${kind} ${to}`).toSorted()).toEqual([
      ...['moved active', 'moved active', 'moved closed', 'moved plan_draft', 'moved suspended'],
      ...['reopened active', 'taken assessment'],
    ]);
    const suspended = found?.events.find(({ to }) => to === 'suspended');
    expect(suspended).toMatchObject({ reason: 'seasonal_work', words, by: worker.operatorId });
  });

  it('tells why where that is sensitive to who reads notes alone', async () => {
    const id = await active();
    await desk.movingCase.suspend(worker, id, { reason: 'health', shown: 3 });
    const permissions = new Set(
      [...worker.permissions].filter((one) => !one.endsWith('read-notes')),
    );
    const why = (who: OperatorScope) =>
      read(id, who).then((found) => found?.events.find(({ to }) => to === 'suspended')?.reason);
    expect(await why(worker)).toBe('health');
    expect(await why({ ...worker, permissions })).toBeUndefined();
  });

  it('is moved by nobody else, nor by a page that shows an older state, nor past a state', async () => {
    const id = await inCharge();
    const draft = { to: 'plan_draft', shown: 1 } as const;
    await expect(desk.movingCase.progress(other, id, draft)).rejects.toThrow(CaseNotYours);
    const ahead = { to: 'active', shown: 1 } as const;
    await expect(desk.movingCase.progress(worker, id, ahead)).rejects.toThrow(CaseCannotMove);
    await desk.movingCase.progress(worker, id, draft);
    await expect(desk.movingCase.close(worker, id, { ...closure, shown: 1 })).rejects.toThrow(
      CaseChangedSince,
    );
    expect(await read(id)).toMatchObject({ status: 'plan_draft', events: { length: 2 } });
    const nobody = await desk.register(worker);
    await expect(desk.movingCase.progress(worker, nobody, draft)).rejects.toThrow(CaseUnknown);
  });

  it('is moved by who stands in for its social worker, on those days', async () => {
    const id = await inCharge();
    const [absent, colleague] = [worker.operatorId, other.operatorId];
    const days = { from: '2026-11-24', to: '2026-11-25' };
    await desk.substituting.run(worker, { municipality: cori, absent, colleague, ...days });
    const draft = { to: 'plan_draft', shown: 1 } as const;
    await expect(desk.movingCase.progress(other, id, draft)).rejects.toThrow(CaseNotYours);
    desk.database.clock.set('2026-11-24T08:00:00Z');
    await desk.movingCase.progress(other, id, draft);
    expect(await read(id, other)).toMatchObject({ leads: true, responsible: worker.operatorId });
    desk.database.clock.set('2026-11-25T23:00:00Z');
    expect(await read(id, other)).toMatchObject({ leads: false });
    const next = { to: 'active', shown: 2 } as const;
    await expect(desk.movingCase.progress(other, id, next)).rejects.toThrow(CaseNotYours);
    desk.database.clock.set('2026-11-23T08:00:00Z');
  });

  it('is not closed over what is to be done, unless that is cancelled with it', async () => {
    const id = await active();
    await addTask(id);
    await addTask(id);
    const refused = desk.movingCase.close(worker, id, { ...closure, shown: 3 });
    await expect(refused).rejects.toThrow(TasksOpen);
    expect(await refused.catch((error: TasksOpen) => error.shown())).toEqual({ open: 2 });
    await desk.movingCase.close(worker, id, { ...closure, cancelTasks: true, shown: 3 });
    const found = await read(id);
    expect(found?.tasks.map(({ ended }) => ended?.how)).toEqual(['cancelled', 'cancelled']);
    await expect(addTask(id)).rejects.toThrow(CaseCannotMove);
  });

  it('ends with whoever was assigned to it, and may be taken anew by another one', async () => {
    const id = await active();
    const mediator = aMediator();
    const colleague = desk.staff.add(mediator);
    await desk.assigning.assign(worker, id, { colleague, until: '2027-06-30' });
    expect(await read(id, mediator)).toMatchObject({ status: 'active' });
    await desk.movingCase.close(worker, id, { ...closure, shown: 3 });
    await expect(read(id, mediator)).rejects.toThrow();
    const said = { on: '2026-11-23', legalBasis: 'public_task' } as const;
    desk.database.clock.set('2026-11-23T08:00:01Z');
    await desk.takingCharge.run(other, id, randomUUID(), said);
    expect(await read(id)).toMatchObject({ responsible: other.operatorId, status: 'assessment' });
    expect((await read(id))?.events).toHaveLength(5);
    desk.database.clock.set('2026-11-23T08:00:00Z');
  });

  it('is written over in the database by nobody, and moved there by no colleague', async () => {
    const id = await inCharge();
    const attempt = (who: OperatorScope, sql: string) =>
      desk.database.unitOfWork.inTransaction(who, (tx) => tx.execute(sql, [id]));
    await expect(
      attempt(worker, `UPDATE case_management.case_event SET kind = 'moved' WHERE person_id = $1`),
    ).rejects.toThrow(/permission denied/);
    await expect(
      attempt(worker, 'DELETE FROM case_management.case_record WHERE person_id = $1'),
    ).rejects.toThrow(/permission denied/);
    const moved = `UPDATE case_management.case_record SET status = 'closed' WHERE person_id = $1`;
    expect(await attempt(other, moved)).toBe(0);
    const event = `INSERT INTO case_management.case_event
         (id, person_id, municipality, restricted, case_id, kind, from_status, to_status, at, by)
       SELECT gen_random_uuid(), person_id, municipality, restricted, id, 'moved', 'assessment',
              'closed', platform.moment(), platform.operator_id()
         FROM case_management.case_record WHERE person_id = $1`;
    await expect(attempt(other, event)).rejects.toThrow(/row-level security/);
    expect(await attempt(worker, event)).toBe(1);
  });
});
