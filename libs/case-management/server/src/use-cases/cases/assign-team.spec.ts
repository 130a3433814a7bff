import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  AssignedAlready,
  AssignmentOver,
  AssignmentTooLong,
  AssignmentUnknown,
  CaseNotYours,
  ColleagueNotOfTeam,
} from '../../domain/cases/problems';
import { PersonUnknown } from '../../domain/problems';
import { ColleagueUnknown, ColleagueUnwanted } from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('whoever is assigned to a case', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  let mediator: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [worker, mediator] = [aSocialWorker(), aMediator()];
    desk.staff.add(worker, 'Elena');
    desk.staff.add(mediator, 'Amrit');
  });
  afterEach(() => desk.database.close());

  const until = '2027-11-23';
  const inCharge = async (more = {}): Promise<string> => {
    const id = await desk.register(worker, more);
    const said = { on: '2026-11-20', legalBasis: 'public_task' } as const;
    await desk.takingCharge.run(worker, id, randomUUID(), said);
    return id;
  };
  const assign = (id: string, more = {}) =>
    desk.assigning.assign(worker, id, { colleague: mediator.operatorId, until, ...more });
  const sees = async (id: string, who = mediator): Promise<boolean> => {
    try {
      return !!(await desk.readingCase.run(who, id)).case;
    } catch (error) {
      if (error instanceof PersonUnknown) return false;
      throw error;
    }
  };

  it('sees person and case from then on to the last day in Rome, a year at most', async () => {
    const id = await inCharge();
    await expect(assign(id, { until: '2026-11-22' })).rejects.toThrow(AssignmentOver);
    await expect(assign(id, { until: '2027-11-24' })).rejects.toThrow(AssignmentTooLong);
    expect(await sees(id)).toBe(false);
    await assign(id);
    expect(await sees(id)).toBe(true);
    await expect(assign(id)).rejects.toThrow(AssignedAlready);
    desk.database.clock.set('2027-11-23T22:59:00Z');
    expect(await sees(id)).toBe(true);
    desk.database.clock.set('2027-11-23T23:00:00Z');
    expect(await sees(id)).toBe(false);
  });

  it('sees nobody once it is ended by who leads the case, nor does who stands in for them', async () => {
    const id = await inCharge();
    await assign(id);
    const substitute = aMediator();
    const colleague = desk.staff.add(substitute);
    const days = { from: '2026-11-23', to: '2026-11-30' };
    const absent = mediator.operatorId;
    await desk.substituting.run(mediator, { municipality: cori, absent, colleague, ...days });
    expect(await sees(id, substitute)).toBe(true);
    const { case: found } = await desk.readingCase.run(worker, id);
    const [assignment] = found?.assignments ?? [];
    const end = (who: OperatorScope, which = assignment?.id ?? '') =>
      desk.assigning.end(who, id, which);
    await expect(end(aSocialWorker())).rejects.toThrow(CaseNotYours);
    await expect(end(worker, randomUUID())).rejects.toThrow(AssignmentUnknown);
    await end(worker);
    await end(worker);
    for (const one of [mediator, substitute]) expect(await sees(id, one)).toBe(false);
    const { case: after } = await desk.readingCase.run(worker, id);
    expect(after?.assignments).toMatchObject([{ colleague: absent, until, over: true }]);
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await assign(id);
    expect(await sees(id)).toBe(true);
  });

  it('receives people there today, and is wanted', async () => {
    const id = await inCharge();
    const [elsewhere, atDesk] = [desk.staff.add(aMediator(aprilia)), worker.operatorId];
    for (const colleague of [elsewhere, atDesk, randomUUID()])
      await expect(assign(id, { colleague })).rejects.toThrow(ColleagueUnknown);
    const without = [mediator.operatorId];
    await desk.wishing.run(worker, id, { woman: false, without, shown: 0 });
    await expect(assign(id)).rejects.toThrow(ColleagueUnwanted);
  });

  it('is of the team of a restricted record, and follows none that becomes one', async () => {
    const restricted = await inCharge({ restrictedFor: ['violence'] });
    await expect(assign(restricted)).rejects.toThrow(ColleagueNotOfTeam);
    await desk.team.add(worker, restricted, mediator.operatorId);
    await assign(restricted);
    const open = await inCharge();
    await assign(open);
    expect(await sees(open)).toBe(true);
    await desk.restricting.run(worker, open, { team: [], shown: 0 });
    expect(await sees(open)).toBe(false);
    const { case: found } = await desk.readingCase.run(worker, open);
    expect(found?.assignments).toMatchObject([{ over: true }]);
  });

  it('is granted nothing by a row that somebody else writes', async () => {
    const id = await inCharge({ restrictedFor: ['violence'] });
    const row = `INSERT INTO case_management.case_assignment
         (id, person_id, municipality, restricted, case_id, operator_id, first_day, last_day,
          assigned_by, assigned_at)
       SELECT gen_random_uuid(), person_id, municipality, restricted, id, $2, '2026-11-23',
              '2026-12-31', platform.operator_id(), platform.moment()
         FROM case_management.case_record WHERE person_id = $1`;
    const write = (who: OperatorScope, on: string) =>
      desk.database.unitOfWork.inTransaction(who, (tx) =>
        tx.execute(row, [on, mediator.operatorId]),
      );
    await expect(write(worker, id)).rejects.toThrow(/not of the team/);
    const open = await inCharge();
    await expect(write(aSocialWorker(), open)).rejects.toThrow(/row-level security/);
    expect(await write(worker, open)).toBe(1);
  });
});
