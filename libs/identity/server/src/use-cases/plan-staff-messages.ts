import { Injectable } from '@nestjs/common';
import { teamNamed, type TeamNamed } from '@one-stop-shop/case-management/contracts';
import {
  approvalAsked,
  emergencyAccessOpened,
  operatorInvited,
  readPastHabit,
  type ApprovalAsked,
  type EmergencyAccessOpened,
  type OperatorInvited,
  type ReadPastHabit,
} from '@one-stop-shop/identity/contracts';
import {
  MessagePlanner,
  Subscriber,
  type EventSubscriber,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';

/** Follows what happens to accounts, as far as somebody must hear of it in writing. */
@Injectable()
export class PlanStaffMessages implements EventSubscriber {
  readonly subscriber = new Subscriber('plan-staff-messages', 'messages')
    .on(operatorInvited, (tx, event) => this.invite(tx, event))
    .on(approvalAsked, (tx, event) => this.ask(tx, event))
    .on(emergencyAccessOpened, (tx, event) => this.warn(tx, event))
    .on(readPastHabit, (tx, event) => this.tell(tx, event))
    .on(teamNamed, (tx, event) => this.tellOfNaming(tx, event));

  constructor(private readonly planner: MessagePlanner) {}

  private invite(tx: Transaction, event: OperatorInvited): Promise<void> {
    const { municipality, invitationId: subject, at } = event;
    return this.plan(tx, { municipality, kind: 'invitation', subject, at });
  }

  /** Once for each link: a new one has a letter of its own. */
  private ask(tx: Transaction, event: ApprovalAsked): Promise<void> {
    const { municipality, approvalId: subject, at } = event;
    return this.plan(tx, { municipality, kind: 'approval', subject, at, occurrence: at });
  }

  private tell(tx: Transaction, event: ReadPastHabit): Promise<void> {
    const { municipality, readingDayId: subject, at } = event;
    return this.plan(tx, { municipality, kind: 'read_past_habit', subject, at });
  }

  private tellOfNaming(tx: Transaction, event: TeamNamed): Promise<void> {
    const { municipality, namingId: subject, at } = event;
    return this.plan(tx, { municipality, kind: 'team_named', subject, at });
  }

  /** Each municipality's contact is told under the name of their own. */
  private async warn(tx: Transaction<WorkerScope>, event: EmergencyAccessOpened): Promise<void> {
    const { municipality: home, told, accessId: subject, at } = event;
    for (const municipality of told) {
      const there = await tx.actingFor(municipality);
      await this.plan(there, { municipality, kind: 'emergency_access', subject, at });
    }
    await tx.actingFor(home);
  }

  private plan(tx: Transaction, { at, ...message }: Told): Promise<void> {
    const happenedAt = new Date(at);
    return this.planner.plan(tx, { ...message, happenedAt, about: happenedAt });
  }
}

interface Told {
  readonly municipality: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly occurrence?: string;
}
