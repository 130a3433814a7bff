import { randomUUID } from 'node:crypto';
import type { HandOverCases } from '@one-stop-shop/case-management/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import {
  CaseChangedSince,
  CaseNotYours,
  CaseUnknown,
  ColleagueNotOfTeam,
} from '../../domain/cases/problems';
import { ColleagueUnknown } from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('whoever hands their cases over', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  let colleague: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [worker, colleague] = [aSocialWorker(), aSocialWorker()];
    desk.staff.add(worker, 'Elena');
    desk.staff.add(colleague, 'Paola');
  });
  afterEach(() => desk.database.close());

  const inCharge = async (more = {}, who = worker): Promise<string> => {
    const id = await desk.register(worker, more);
    const said = { on: '2026-11-20', legalBasis: 'public_task' } as const;
    await desk.takingCharge.run(who, id, randomUUID(), said);
    return id;
  };
  const handOver = (
    persons: readonly string[],
    more: Partial<HandOverCases> = {},
    key = randomUUID(),
  ) =>
    desk.handing.run(worker, key, {
      ...{ municipality: cori, to: colleague.operatorId },
      cases: persons.map((person) => ({ person, shown: 1, note: 'preferisce il mattino' })),
      ...more,
    });
  const led = async (who: OperatorScope): Promise<string[]> =>
    (await desk.caseload.run(who, cori)).cases.map(({ person }) => person.id).toSorted();

  it('gives all of them at once, each with its note, and once', async () => {
    const ids = [await inCharge(), await inCharge(), await inCharge()].toSorted();
    expect(await led(worker)).toEqual(ids);
    const key = randomUUID();
    await handOver(ids, {}, key);
    await handOver(ids, {}, key);
    expect(await led(worker)).toEqual([]);
    expect(await led(colleague)).toEqual(ids);
    const { case: found } = await desk.readingCase.run(colleague, ids[0] ?? '');
    expect(found).toMatchObject({
      ...{ responsible: colleague.operatorId, leads: true, version: 2, status: 'assessment' },
      notes: [{ words: 'preferisce il mattino', author: worker.operatorId }],
    });
    expect(found?.events.map(({ kind }) => kind).toSorted()).toEqual(['handed_over', 'taken']);
  });

  it('gives none where one can’t go', async () => {
    const mine = await inCharge();
    const theirs = await inCharge({}, colleague);
    const nobodys = await desk.register(worker);
    const restricted = await inCharge({ restrictedFor: ['violence'] });
    await expect(handOver([mine, theirs])).rejects.toThrow(CaseNotYours);
    await expect(handOver([mine, nobodys])).rejects.toThrow(CaseUnknown);
    await expect(handOver([mine, randomUUID()])).rejects.toThrow(CaseUnknown);
    await expect(handOver([mine, restricted])).rejects.toThrow(ColleagueNotOfTeam);
    const other = await inCharge();
    await desk.movingCase.progress(worker, other, { to: 'plan_draft', shown: 1 });
    await expect(handOver([mine, other])).rejects.toThrow(CaseChangedSince);
    expect(await led(worker)).toEqual([mine, restricted, other].toSorted());
    expect((await desk.readingCase.run(worker, mine)).case?.notes).toEqual([]);
  });

  it('gives them to another social worker there, and to nobody else', async () => {
    const id = await inCharge();
    const mediator = desk.staff.add(aMediator());
    for (const to of [mediator, worker.operatorId, randomUUID()])
      await expect(handOver([id], { to })).rejects.toThrow(ColleagueUnknown);
    const nobody = aMediator();
    expect(() => desk.caseload.run(nobody, cori)).toThrow(NotPermitted);
  });

  it('gives each person once, however often it is tried at once', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) ids.push(await inCharge());
    await Promise.allSettled([handOver(ids), handOver(ids.toReversed())]);
    expect(await led(colleague)).toEqual(ids.toSorted());
  });
});
