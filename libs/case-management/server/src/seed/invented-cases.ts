import { randomUUID } from 'node:crypto';
import {
  caseStatuses,
  type CaseStatus,
  type ClosureReason,
  type SuspensionReason,
} from '@one-stop-shop/case-management/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import type { OperatorScope, RecordKeys, UnitOfWork } from '@one-stop-shop/shared/server';
import { AssignTeam } from '../use-cases/cases/assign-team';
import { KeepOtherPlan } from '../use-cases/cases/keep-other-plan';
import { KeepTasks } from '../use-cases/cases/keep-tasks';
import { MoveCase } from '../use-cases/cases/move-case';
import { TakeCharge } from '../use-cases/cases/take-charge';
import { WriteNote } from '../use-cases/cases/write-note';
import { StaffNames, type StaffMember } from '../use-cases/hours/work-facts';

/** Accounts of the demonstration at Cori, as identity seeds them: a social worker and a mediator. */
export const socialWorkerOfCori = '0190a1b2-0000-7000-8000-00000000d0a1';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';

const suspensions: readonly SuspensionReason[] = [
  'seasonal_work',
  'waiting_for_documents',
  'health',
];
const closures: readonly ClosureReason[] = ['employed', 'moved_away', 'goals_reached'];
const tasks = [
  'Prendere appuntamento al CpI',
  'Telefonare al CPIA per il corso di italiano',
  'Controllare la busta paga con la persona',
  'Chiedere la residenza all’anagrafe',
];

/** Cases in all states: taken in charge by one, followed by another, with what is to be done. */
export class InventedCases {
  private readonly taking: TakeCharge;
  private readonly moving: MoveCase;
  private readonly assigning: AssignTeam;
  private readonly tasking: KeepTasks;
  private readonly noting: WriteNote;
  private readonly planning: KeepOtherPlan;

  constructor(unitOfWork: UnitOfWork, keys: RecordKeys) {
    const staff = new StaffOfCori();
    this.taking = new TakeCharge(unitOfWork);
    this.moving = new MoveCase(unitOfWork, keys);
    this.assigning = new AssignTeam(unitOfWork, staff);
    this.tasking = new KeepTasks(unitOfWork, keys, staff);
    this.noting = new WriteNote(unitOfWork, keys);
    this.planning = new KeepOtherPlan(unitOfWork, keys);
  }

  /** @param at the number of the person, by which the case is as it is */
  async write(worker: OperatorScope, person: string, at: number, now: Date): Promise<void> {
    const today = dayOf(now);
    const on = plusDays(today, -(5 + at * 4));
    await this.taking.run(worker, person, randomUUID(), { on, legalBasis: 'public_task' });
    if (at % 2 === 0) {
      const until = plusDays(today, 180);
      await this.assigning.assign(worker, person, { colleague: amrit, until });
      await this.tasking.add(worker, person, randomUUID(), {
        ...{ words: tasks[at % tasks.length] ?? '', due: plusDays(today, (at % 9) - 2) },
        owner: at % 4 === 0 ? amrit : socialWorkerOfCori,
      });
    }
    if (at % 4 === 0) {
      const words = 'A casa la situazione è tesa: parlarne solo in ufficio.';
      await this.noting.run(worker, person, randomUUID(), { words });
    }
    if (at % 5 === 2) {
      await this.planning.run(worker, person, randomUUID(), {
        ...{ kind: 'service_pact', leader: 'CpI di Latina', number: `P-${String(100 + at)}` },
        from: plusDays(today, -60),
      });
    }
    await this.move(worker, person, caseStatuses[at % caseStatuses.length] ?? 'active', at);
  }

  private async move(
    worker: OperatorScope,
    person: string,
    to: CaseStatus,
    at: number,
  ): Promise<void> {
    if (to === 'assessment') return;
    await this.moving.progress(worker, person, { to: 'plan_draft', shown: 1 });
    if (to === 'plan_draft') return;
    await this.moving.progress(worker, person, { to: 'active', shown: 2 });
    if (to === 'suspended') {
      const reason = suspensions[at % suspensions.length] ?? 'seasonal_work';
      await this.moving.suspend(worker, person, { reason, shown: 3 });
    }
    if (to === 'closed') {
      const reason = closures[at % closures.length] ?? 'employed';
      await this.moving.close(worker, person, { reason, cancelTasks: true, shown: 3 });
    }
  }
}

/** Those two: the accounts are of another context, which has seeded them before. */
class StaffOfCori extends StaffNames {
  of = () => Promise.resolve(new Map<string, string>());
  left = () => Promise.resolve([]);
  working = (): Promise<StaffMember[]> =>
    Promise.resolve([
      { ...aColleague, id: socialWorkerOfCori, roles: ['social_worker'], receives: false },
      { ...aColleague, id: amrit, roles: ['mediator'], receives: true },
    ]);
}

const aColleague = { name: '', municipality: '059006' };
