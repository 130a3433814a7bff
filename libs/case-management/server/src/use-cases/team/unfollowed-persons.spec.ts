import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('whom nobody follows since a colleague left', () => {
  let desk: DeskAfternoon;
  let gone: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    gone = aMediator();
    desk.staff.add(gone, 'Amrit');
  });
  afterEach(() => desk.database.close());

  const shown = async (to = aSocialWorker()) => (await desk.today.run(to)).unfollowed;
  const idsShown = async (): Promise<string[]> => (await shown()).map(({ person }) => person.id);
  const leave = (): void => desk.staff.end(gone);
  const visitOf = async (mediator: OperatorScope, person: string): Promise<void> => {
    const visit = desk.visits.add({ receivers: [mediator.operatorId] });
    await desk.grantVisit(mediator, visit);
    await desk.tying.run(aSocialWorker(), visit.id, { person });
  };
  /** Whom the desk wrote down, and so long ago that it follows them no more. */
  const ofTheDesk = async (): Promise<string> => {
    desk.database.clock.set('2026-11-10T08:00:00Z');
    const id = await desk.register(anOperator());
    desk.database.clock.set('2026-11-23T08:00:00Z');
    return id;
  };

  it('is who was written down by them, and told to social workers from the moment they left', async () => {
    const id = await desk.register(gone);
    expect(await shown()).toEqual([]);
    leave();
    expect(await shown()).toEqual([
      { municipality: cori, person: { id, name: 'Gurpreet Singh' }, since: 'Amrit' },
    ]);
    for (const other of [anOperator(), aMediator(), aSocialWorker(aprilia)])
      expect(await shown(other)).toEqual([]);
  });

  it('is whose visit they received', async () => {
    const id = await ofTheDesk();
    await visitOf(gone, id);
    leave();
    expect(await idsShown()).toEqual([id]);
  });

  it('is whom they stood in for, when the other one has left too', async () => {
    const id = await desk.register(gone);
    const substitute = aMediator();
    desk.staff.add(substitute);
    await desk.substituting.run(aSocialWorker(), {
      ...{ municipality: cori, from: '2026-11-23', to: '2026-11-28' },
      ...{ absent: gone.operatorId, colleague: substitute.operatorId },
    });
    leave();
    expect(await idsShown()).toEqual([]);
    desk.staff.end(substitute);
    expect(await idsShown()).toEqual([id]);
  });

  it('is nobody whom a colleague follows as well, by whatever reason', async () => {
    const colleague = aMediator();
    const id = await desk.register(gone);
    await visitOf(colleague, id);
    await desk.register(colleague);
    leave();
    expect(await idsShown()).toEqual([]);
  });

  it('is nobody any more once the last grant of who left is over', async () => {
    const id = await desk.register(gone);
    leave();
    desk.database.clock.set('2026-11-30T07:59:00Z');
    expect(await idsShown()).toEqual([id]);
    desk.database.clock.set('2026-11-30T08:01:00Z');
    expect(await idsShown()).toEqual([]);
  });

  it('is no restricted record: a list at the desk would tell that somebody is hidden', async () => {
    const worker = aSocialWorker();
    desk.staff.add(worker);
    const id = await desk.register(worker, { restrictedFor: ['violence'] });
    desk.staff.end(worker);
    expect(await shown()).toEqual([]);
    // Not even to who follows it.
    expect(await shown(worker)).toEqual([]);
    expect((await desk.reading.run(worker, id)).id).toBe(id);
  });

  it('is fifty at most, and each of them is recorded as read', async () => {
    for (let number = 0; number < 52; number += 1) await desk.register(gone);
    leave();
    const worker = aSocialWorker();
    expect(await shown(worker)).toHaveLength(50);
    const [read] = await desk.database.everything<{ persons: number }>(
      `SELECT count(DISTINCT subject)::int AS persons FROM platform.read_audit
        WHERE reader = $1 AND subject_kind = 'person'`,
      [worker.operatorId],
    );
    expect(read?.persons).toBe(50);
  });
});
