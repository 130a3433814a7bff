import { Injectable } from '@nestjs/common';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { recordReading, UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import { isToStaff } from '../domain/message';
import { findSent, municipalityOfSent, record } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planCallInstead } from '../persistence/planned-messages';
import type { Transaction } from '@one-stop-shop/shared/server';
import { AppointmentFacts } from './appointment-facts';

/** A letter that was sent has come back: the desk sees it, and calls where it can. */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentFacts,
  ) {}

  /** False when there is no such letter, or it came back already. */
  async run(messageId: string): Promise<boolean> {
    const municipality = await this.unitOfWork.inTransaction(
      workerScope('messages', messageId),
      (tx) => municipalityOfSent(tx, messageId),
    );
    if (!municipality) return false;
    return this.unitOfWork.inTransaction(
      workerScope('messages', messageId, municipality),
      async (tx) => {
        const message = await findSent(tx, messageId);
        if (!message) return false;
        await record(tx, message, { state: 'bounced', lastError: 'bounced', settledAt: tx.now });
        const isTooLate = message.aboutStartsAt <= tx.now;
        if (!isTooLate && (await this.hasPhone(tx, message))) await planCallInstead(tx, message);
        return true;
      },
    );
  }

  private async hasPhone(tx: Transaction, message: MessageEntity): Promise<boolean> {
    const { municipality, kind, subject, visits } = message;
    if (isToStaff(kind)) return false;
    const subjects = visits?.map(({ appointmentId }) => appointmentId) ?? [subject];
    const found = [];
    for (const appointmentId of subjects) {
      const appointment = await this.appointments.find(tx, appointmentId);
      if (appointment) found.push({ appointmentId, appointment });
    }
    await recordReading(tx, {
      municipality,
      kind: appointmentSubject,
      subjects: found.map(({ appointmentId }) => appointmentId),
      fieldClasses: ['contact'],
    });
    return found.some(({ appointment }) => appointment.phone !== undefined);
  }
}
