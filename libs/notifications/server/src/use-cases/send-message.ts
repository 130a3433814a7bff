import { Injectable } from '@nestjs/common';
import {
  errorCodeOf,
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
import { writeLetter, writeLetterOfChanges } from '../templates/letter';
import { AppointmentFacts } from './appointment-facts';
import { changesToTell } from './changes-to-tell';
import { SendPort, type SendOutcome } from './send-port';

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
    private readonly port: SendPort,
  ) {}

  async run(scope: WorkerScope, messageId: string): Promise<void> {
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const message = await takeDue(tx, messageId);
      if (!message) return;
      const attempt = await tx.attempt(() => this.sendWhatIsSo(tx, message));
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
