import { randomUUID } from 'node:crypto';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import {
  NoteCorrected,
  NoteUnknown,
  OwnerUnknown,
  OtherPlanReplaced,
  OtherPlanUnknown,
  TaskOver,
  TasksTooMany,
  TaskUnknown,
} from '../../domain/cases/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('what is done in a case', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  let colleague: OperatorScope;
  let mediator: OperatorScope;
  let id: string;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [worker, colleague, mediator] = [aSocialWorker(), aSocialWorker(), aMediator()];
    desk.staff.add(worker, 'Elena');
    desk.staff.add(colleague, 'Paola');
    const amrit = desk.staff.add(mediator, 'Amrit');
    id = await desk.register(worker);
    const said = { on: '2026-11-20', legalBasis: 'public_task' } as const;
    await desk.takingCharge.run(worker, id, randomUUID(), said);
    await desk.assigning.assign(worker, id, { colleague: amrit, until: '2027-06-30' });
  });
  afterEach(() => desk.database.close());

  const read = async (who: OperatorScope) => (await desk.readingCase.run(who, id)).case;
  const add = (who: OperatorScope, more = {}, key = randomUUID()) =>
    desk.tasking.add(who, id, key, {
      ...{ words: 'telefonare al CPIA', due: '2026-11-27', owner: mediator.operatorId, ...more },
    });

  it('is asked of who sees it, done once, and stands on their day', async () => {
    const key = randomUUID();
    await add(worker, {}, key);
    await add(worker, {}, key);
    await add(worker, { words: 'più tardi', due: '2026-12-01' });
    const { tasks } = await desk.today.run(mediator);
    expect(tasks).toMatchObject([{ words: 'telefonare al CPIA', person: { id } }]);
    expect((await desk.today.run(worker)).tasks).toEqual([]);
    expect((await desk.today.run(anOperator())).tasks).toEqual([]);
    const end = (how: 'done' | 'cancelled', task = tasks[0]?.id ?? '') =>
      desk.tasking.end(mediator, id, task, { how });
    await end('done');
    await end('done');
    await expect(end('cancelled')).rejects.toThrow(TaskOver);
    await expect(end('done', randomUUID())).rejects.toThrow(TaskUnknown);
    expect((await desk.today.run(mediator)).tasks).toEqual([]);
    const found = (await read(worker))?.tasks.find(({ ended }) => ended);
    expect(found?.ended).toMatchObject({ how: 'done', by: mediator.operatorId });
  });

  it('is asked of nobody who does not see it, and seen by nobody at the desk', async () => {
    const stranger = desk.staff.add(aMediator());
    for (const owner of [stranger, desk.staff.add(anOperator()), randomUUID()])
      await expect(add(worker, { owner })).rejects.toThrow(OwnerUnknown);
    expect(() => add(anOperator())).toThrow(NotPermitted);
    expect((await read(mediator))?.mayOwn.map(({ name }) => name)).toEqual([
      ...['Elena', 'Paola', 'Amrit'],
    ]);
  });

  it('is a hundred tasks at most that wait, also past the use case', async () => {
    await desk.database.everything(
      `INSERT INTO case_management.case_task (id, person_id, municipality, restricted, case_id,
         sealed, due, owner, added_by, added_at)
       SELECT gen_random_uuid(), person_id, municipality, restricted, id, '\\x00', '2027-01-01',
              responsible, responsible, now()
         FROM case_management.case_record, generate_series(1, 100) WHERE person_id = $1`,
      [id],
    );
    await expect(add(worker)).rejects.toThrow(TasksTooMany);
    const past = desk.database.unitOfWork.inTransaction(worker, (tx) =>
      tx.execute(
        `INSERT INTO case_management.case_task (id, person_id, municipality, restricted, case_id,
           sealed, due, owner, added_by, added_at)
         SELECT gen_random_uuid(), person_id, municipality, restricted, id, '\\x00', '2027-01-01',
                responsible, responsible, now()
           FROM case_management.case_record WHERE person_id = $1`,
        [id],
      ),
    );
    await expect(past).rejects.toThrow(/a hundred tasks/);
  });

  it('is noted by social workers for each other, and shown to nobody else by any statement', async () => {
    const note = (who: OperatorScope, words: string, corrects?: string) =>
      desk.noting.run(who, id, randomUUID(), { words, ...(corrects && { corrects }) });
    await note(worker, 'il fratello beve');
    const [first] = (await read(colleague))?.notes ?? [];
    expect(first).toMatchObject({ words: 'il fratello beve', author: worker.operatorId });
    await expect(note(colleague, 'non è vero', first?.id)).rejects.toThrow(NoteUnknown);
    await expect(note(worker, 'chi?', randomUUID())).rejects.toThrow(NoteUnknown);
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await note(worker, 'beveva, ora no', first?.id);
    await expect(note(worker, 'ancora', first?.id)).rejects.toThrow(NoteCorrected);
    expect((await read(worker))?.notes).toMatchObject([
      { words: 'beveva, ora no', corrects: first?.id },
      { words: 'il fratello beve' },
    ]);
    expect((await read(mediator))?.notes).toBeUndefined();
    expect(() => note(mediator, 'anch’io')).toThrow(NotPermitted);
    for (const nobody of [mediator, anOperator(), aSocialWorker('059001')]) {
      const [row] = await desk.database.unitOfWork.inTransaction(nobody, (tx) =>
        tx.query<{ n: number }>('SELECT count(*)::int AS n FROM case_management.case_note'),
      );
      expect(row?.n).toBe(0);
    }
  });

  it('knows what other offices agreed; what is said better replaces and stays', async () => {
    const keep = (more = {}) =>
      desk.planning.run(mediator, id, randomUUID(), {
        ...{ kind: 'service_pact', leader: 'CpI di Latina', number: '12/2026' },
        ...{ from: '2026-10-01', ...more },
      });
    await keep();
    const [first] = (await read(worker))?.otherPlans ?? [];
    expect(first).toMatchObject({ leader: 'CpI di Latina', number: '12/2026', from: '2026-10-01' });
    await expect(keep({ replaces: randomUUID() })).rejects.toThrow(OtherPlanUnknown);
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await keep({ until: '2027-03-31', replaces: first?.id });
    await expect(keep({ replaces: first?.id })).rejects.toThrow(OtherPlanReplaced);
    expect((await read(worker))?.otherPlans).toMatchObject([
      { until: '2027-03-31', replaces: first?.id },
      { id: first?.id },
    ]);
    const rows = await desk.database.everything<{ text: string }>(
      `SELECT encode(sealed, 'escape') AS text FROM case_management.other_plan`,
    );
    expect(rows.some(({ text }) => text.includes('12/2026'))).toBe(false);
  });
});
