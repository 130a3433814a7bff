import { randomUUID } from 'node:crypto';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { CaseTaken, TakenInTheFuture } from '../../domain/cases/problems';
import { PersonUnknown } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const said = { on: '2026-11-23', legalBasis: 'public_task' } as const;

describe('whoever takes somebody in charge', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    worker = aSocialWorker();
    desk.staff.add(worker, 'Elena');
  });
  afterAll(() => desk.database.close());

  const take = (who: OperatorScope, id: string, key = randomUUID(), more = {}) =>
    desk.takingCharge.run(who, id, key, { ...said, ...more });

  it('leads the case from then on, and the same form opens one', async () => {
    const id = await desk.register(worker);
    const key = randomUUID();
    await take(worker, id, key);
    await take(worker, id, key);
    const { case: found } = await desk.readingCase.run(worker, id);
    expect(found).toMatchObject({
      ...{ status: 'assessment', takenOn: '2026-11-23', responsible: worker.operatorId },
      ...{ leads: true, version: 1, staff: { [worker.operatorId]: 'Elena' } },
      events: [{ kind: 'taken', to: 'assessment', by: worker.operatorId }],
    });
  });

  it('is one of fifty who try at once; the others learn who it is', async () => {
    const id = await desk.register(worker);
    const all = Array.from({ length: 50 }, () => aSocialWorker());
    const tried = await Promise.allSettled(all.map((one) => take(one, id)));
    const refused = tried.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(refused).toHaveLength(49);
    expect(refused.every((one) => one instanceof CaseTaken)).toBe(true);
    const winner = all[tried.findIndex(({ status }) => status === 'fulfilled')];
    const loser = all.find((one) => one !== winner) ?? worker;
    const { case: found } = await desk.readingCase.run(loser, id);
    expect(found).toMatchObject({ responsible: winner?.operatorId, leads: false });
    expect(found?.events).toHaveLength(1);
  });

  it('does so today or said it before, and never tomorrow', async () => {
    const id = await desk.register(worker);
    await expect(take(worker, id, randomUUID(), { on: '2026-11-24' })).rejects.toThrow(
      TakenInTheFuture,
    );
    await take(worker, id, randomUUID(), { on: '2026-01-31' });
    const { case: found } = await desk.readingCase.run(worker, id);
    expect(found?.takenOn).toBe('2026-01-31');
  });

  it('is a social worker of the municipality, of a restricted record one of the team', async () => {
    const id = await desk.register(worker);
    for (const nobody of [anOperator(), aMediator()])
      expect(() => take(nobody, id)).toThrow(NotPermitted);
    await expect(take(aSocialWorker(aprilia), id)).rejects.toThrow(PersonUnknown);
    const restricted = await desk.register(worker, { restrictedFor: ['violence'] });
    await expect(take(aSocialWorker(), restricted)).rejects.toThrow(PersonUnknown);
    await take(worker, restricted);
    await expect(desk.readingCase.run(aSocialWorker(), restricted)).rejects.toThrow(PersonUnknown);
  });

  it('is told to nobody at the desk, and to a mediator of whom they are given', async () => {
    const mediator = aMediator();
    const id = await desk.register(mediator);
    await take(worker, id);
    const { case: found } = await desk.readingCase.run(mediator, id);
    expect(found).toMatchObject({ leads: false, status: 'assessment' });
    expect(found?.notes).toBeUndefined();
    await expect(desk.readingCase.run(aMediator(), id)).rejects.toThrow(PersonUnknown);
    expect(() => desk.readingCase.run(anOperator(), id)).toThrow(NotPermitted);
    // What stands there is hidden from a desk operator by the policies too.
    const seen = await desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      tx.query<{ n: number }>(
        `SELECT (SELECT count(*) FROM case_management.case_record)::int
              + (SELECT count(*) FROM case_management.case_event)::int AS n`,
      ),
    );
    expect(seen).toEqual([{ n: 0 }]);
  });

  it('is written down as read, as a case', async () => {
    const id = await desk.register(worker);
    await desk.readingCase.run(worker, id);
    const read = () =>
      desk.database.everything<{ classes: string[] }>(
        `SELECT field_classes AS classes FROM platform.read_audit WHERE subject = $1`,
        [id],
      );
    expect((await read()).flatMap(({ classes }) => classes)).not.toContain('case');
    await take(worker, id);
    await desk.readingCase.run(worker, id);
    expect((await read()).flatMap(({ classes }) => classes)).toEqual(
      expect.arrayContaining(['case', 'notes']),
    );
  });
});
