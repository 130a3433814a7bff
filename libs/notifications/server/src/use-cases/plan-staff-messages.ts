import { Injectable } from '@nestjs/common';
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
  Subscriber,
  type EventSubscriber,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import type { StaffKind } from '../domain/message';
import { planMessage } from '../persistence/planned-messages';

/** Follows what happens to accounts, as far as somebody must hear of it in writing. */
@Injectable()
export class PlanStaffMessages implements EventSubscriber {
  readonly subscriber = new Subscriber('plan-staff-messages', 'messages')
    .on(operatorInvited, (tx, event) => this.invite(tx, event))
    .on(approvalAsked, (tx, event) => this.ask(tx, event))
    .on(emergencyAccessOpened, (tx, event) => this.warn(tx, event))
    .on(readPastHabit, (tx, event) => this.tell(tx, event));

  private async invite(tx: Transaction<WorkerScope>, event: OperatorInvited): Promise<void> {
    const { municipality, invitationId, at } = event;
    await plan(tx, { municipality, kind: 'invitation', subject: invitationId, at });
  }

  /** Once for each link: a new one has a letter of its own. */
  private async ask(tx: Transaction<WorkerScope>, event: ApprovalAsked): Promise<void> {
    const { municipality, approvalId, at } = event;
    await plan(tx, { municipality, kind: 'approval', subject: approvalId, at, occurrence: at });
  }

  private async tell(tx: Transaction<WorkerScope>, event: ReadPastHabit): Promise<void> {
    const { municipality, readingDayId, at } = event;
    await plan(tx, { municipality, kind: 'read_past_habit', subject: readingDayId, at });
  }

  /** Each municipality's contact is told under the name of their own. */
  private async warn(tx: Transaction<WorkerScope>, event: EmergencyAccessOpened): Promise<void> {
    const { municipality: home, told, accessId, at } = event;
    for (const municipality of told) {
      const there = await tx.actingFor(municipality);
      await plan(there, { municipality, kind: 'emergency_access', subject: accessId, at });
    }
    await tx.actingFor(home);
  }
}

interface Planned {
  readonly municipality: string;
  readonly kind: StaffKind;
  readonly subject: string;
  readonly at: string;
  readonly occurrence?: string;
}

async function plan(
  tx: Transaction,
  { at, occurrence = 'once', ...message }: Planned,
): Promise<void> {
  const happenedAt = new Date(at);
  await planMessage(tx, {
    ...message,
    occurrence,
    happenedAt,
    aboutStartsAt: happenedAt,
    dueAt: tx.now,
    channel: 'email',
    // Staff are written to in Italian and English, whatever they speak with people.
    language: 'it',
  });
}
