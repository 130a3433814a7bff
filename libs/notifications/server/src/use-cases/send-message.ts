import { Injectable } from '@nestjs/common';
import {
  errorCodeOf,
  isPassing,
  recordReading,
  UnitOfWork,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { reachOf } from '../domain/change-to-tell';
import { retryLater } from '../domain/retry-later';
import { isStale } from '../domain/stale';
import { record, takeDue, type Recorded } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { writeLetter, writeLetterOfChanges, type Letter } from '../templates/letter';
import { writeApproval, writeEmergencyNotice, writeInvitation } from '../templates/staff-letter';
import { AppointmentFacts } from './appointment-facts';
import { changesToTell } from './changes-to-tell';
import { SendPort, type SendOutcome } from './send-port';
import { StaffFacts } from './staff-facts';

type Outcome = SendOutcome | { readonly result: 'dropped' };

/**
 * Sends one message that is due. The row stays locked while it is sent, in the
 * transaction that records the outcome: a worker killed at any point leaves it
 * planned, and no second worker sends it meanwhile.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentFacts,
    private readonly staff: StaffFacts,
    private readonly port: SendPort,
  ) {}

  async run(scope: WorkerScope, messageId: string): Promise<void> {
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const message = await takeDue(tx, messageId);
      if (!message) return;
      const attempt = await tx.attempt(() => this.sendWhatIsSo(tx, message));
      // The database's trouble is not the letter's: it counts as no attempt, and is soon tried anew.
      if (!attempt.done && isPassing(attempt.error)) throw attempt.error;
      const outcome: Outcome = attempt.done
        ? attempt.result
        : { result: 'later', code: errorCodeOf(attempt.error) };
      await record(tx, message, recordedAs(outcome, message, tx.now));
    });
  }

  private async sendWhatIsSo(
    tx: Transaction<WorkerScope>,
    message: MessageEntity,
  ): Promise<Outcome> {
    const { id, kind, municipality, subject } = message;
    if (kind === 'desk_change') return this.sendChanges(tx, message);
    if (kind === 'invitation') {
      const invitation = await this.staff.invitation(tx, subject);
      return this.sendToStaff(message, invitation, writeInvitation);
    }
    if (kind === 'approval') {
      const approval = await this.staff.approval(tx, subject);
      return this.sendToStaff(message, approval, writeApproval);
    }
    if (kind === 'emergency_access') {
      const access = await this.staff.emergencyAccess(tx, subject);
      return this.sendToStaff(message, access, writeEmergencyNotice);
    }
    const appointment = await this.appointments.find(tx, subject);
    if (!appointment?.email || isStale({ ...message, kind }, appointment, tx.now))
      return { result: 'dropped' };
    await recordReading(tx, { municipality, subjects: [subject], fieldClasses: ['contact'] });
    return this.port.send({
      channel: 'email',
      id,
      to: appointment.email,
      replyTo: appointment.desk.email ?? undefined,
      letter: writeLetter(kind, appointment),
    });
  }

  private async sendChanges(
    tx: Transaction<WorkerScope>,
    { id, municipality, visits }: MessageEntity,
  ): Promise<Outcome> {
    const changes = await changesToTell(tx, this.appointments, visits ?? []);
    const { email } = reachOf(changes);
    if (!email) return { result: 'dropped' };
    const subjects = changes.map(({ appointmentId }) => appointmentId);
    await recordReading(tx, { municipality, subjects, fieldClasses: ['contact'] });
    return this.port.send({
      channel: 'email',
      id,
      to: email,
      replyTo: changes[0]?.appointment.desk.email ?? undefined,
      letter: writeLetterOfChanges(changes),
    });
  }

  /** Undefined facts hold no longer. Nothing is read about the people whom the desks serve. */
  private async sendToStaff<Fact extends { readonly email: string }>(
    { id }: MessageEntity,
    fact: Fact | undefined,
    write: (fact: Fact) => Letter,
  ): Promise<Outcome> {
    if (!fact) return { result: 'dropped' };
    return this.port.send({ channel: 'email', id, to: fact.email, letter: write(fact) });
  }
}

function recordedAs(outcome: Outcome, message: MessageEntity, now: Date): Recorded {
  if (outcome.result === 'dropped') return { state: 'dropped', settledAt: now };
  const attempts = message.attempts + 1;
  if (outcome.result === 'sent') {
    return { state: 'sent', attempts, lastError: null, settledAt: now };
  }
  const dueAt = outcome.result === 'later' ? retryLater(now, attempts) : undefined;
  return dueAt
    ? { attempts, lastError: outcome.code, dueAt, enqueuedAt: null }
    : { state: 'failed', attempts, lastError: outcome.code, settledAt: now };
}
