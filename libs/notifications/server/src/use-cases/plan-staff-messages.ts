import { Injectable } from '@nestjs/common';
import {
  approvalAsked,
  emergencyAccessOpened,
  operatorInvited,
  readPastHabit,
} from '@one-stop-shop/identity/contracts';
import type {
  EventHandlers,
  RelayedEvent,
  Transaction,
  WorkerScope,
} from '@one-stop-shop/shared/server';
import type { StaffKind } from '../domain/message';
import { planMessage } from '../persistence/planned-messages';

/** Follows what happens to accounts, as far as somebody must hear of it in writing. */
@Injectable()
export class PlanStaffMessages {
  /** Asks to be told of invitations, of what is to be approved and of readings out of the ordinary. */
  subscribe(handlers: EventHandlers): EventHandlers {
    return handlers
      .on(operatorInvited.shape.name.value, (tx, event) => this.invite(tx, event))
      .on(approvalAsked.shape.name.value, (tx, event) => this.ask(tx, event))
      .on(emergencyAccessOpened.shape.name.value, (tx, event) => this.warn(tx, event))
      .on(readPastHabit.shape.name.value, (tx, event) => this.tell(tx, event));
  }

  private async invite(tx: Transaction<WorkerScope>, relayed: RelayedEvent): Promise<void> {
    const { municipality, invitationId, at } = operatorInvited.parse(relayed.payload);
    await plan(tx, { municipality, kind: 'invitation', subject: invitationId, at });
  }

  /** Once for each link: a new one has a letter of its own. */
  private async ask(tx: Transaction<WorkerScope>, relayed: RelayedEvent): Promise<void> {
    const { municipality, approvalId, at } = approvalAsked.parse(relayed.payload);
    await plan(tx, { municipality, kind: 'approval', subject: approvalId, at, occurrence: at });
  }

  private async tell(tx: Transaction<WorkerScope>, relayed: RelayedEvent): Promise<void> {
    const { municipality, readingDayId, at } = readPastHabit.parse(relayed.payload);
    await plan(tx, { municipality, kind: 'read_past_habit', subject: readingDayId, at });
  }

  /** Each municipality's contact is told under the name of their own. */
  private async warn(tx: Transaction<WorkerScope>, relayed: RelayedEvent): Promise<void> {
    const { municipality: home, told, accessId, at } = emergencyAccessOpened.parse(relayed.payload);
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
