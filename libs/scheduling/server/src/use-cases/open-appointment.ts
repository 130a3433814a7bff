import { Injectable } from '@nestjs/common';
import {
  appointmentSubject,
  type ManagedAppointment,
  type OpenAppointment as Opening,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  readCode,
  recordReading,
  UnitOfWork,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { hasLinkExpired } from '../domain/appointment';
import { AppointmentOver, AppointmentUnknown } from '../domain/problems';
import type { AppointmentEntity } from '../persistence/appointment.entity';
import { readDeskPlace } from '../persistence/desk-place';
import { AppointmentCredentials } from './appointment-credentials';
import { holdAppointment } from './find-appointment';

/** An appointment that its holder may see, with the secret of its link. */
export interface OpenedAppointment {
  readonly id: string;
  readonly token: string;
  readonly municipality: string;
  /** The form in which its key is stored, for the scope of what is done next. */
  readonly visitorKey: string;
  readonly shown: ManagedAppointment;
}

/** The holder of a link or a code comes back to their appointment. */
@Injectable()
export class OpenAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: AppointmentCredentials,
  ) {}

  /** @throws AppointmentUnknown, AppointmentOver */
  run(visitor: VisitorScope, opening: Opening): Promise<OpenedAppointment> {
    const key = 'token' in opening ? opening.token : readCode(opening.code);
    const forms = this.credentials.formsOf(key);
    const scope: VisitorScope = { ...visitor, ...(forms[0] && { visitorKey: forms[0] }) };
    return this.unitOfWork.inTransaction(scope, async (asked) => {
      const held = await holdAppointment(asked, forms);
      if (!held) throw new AppointmentUnknown();
      const { tx, appointment } = held;
      const { id, municipality, state, endsAt, linkHash } = appointment;
      if (state === 'cancelled' || hasLinkExpired(endsAt, tx.now)) {
        // Whoever holds a link may know what became of it; a code can be guessed.
        throw 'token' in opening ? new AppointmentOver() : new AppointmentUnknown();
      }
      await recordReading(await tx.actingFor(municipality), {
        municipality,
        kind: appointmentSubject,
        subjects: [id],
        fieldClasses: ['visit'],
      });
      const shown = await this.show(tx, appointment);
      const { linkToken: token } = this.credentials.handedOut(id, linkHash);
      return { id, token, municipality, visitorKey: linkHash, shown };
    });
  }

  private async show(tx: Transaction, appointment: AppointmentEntity): Promise<ManagedAppointment> {
    const { id, deskId, startsAt, endsAt, language, mediatorLanguage } = appointment;
    const place = await readDeskPlace(tx, deskId, dayOf(startsAt));
    return {
      id,
      deskId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      language,
      ...(mediatorLanguage && { mediatorLanguage }),
      calendar: this.credentials.calendar(appointment, place, tx.now).content,
      calendarAfterCancelling: this.credentials.calendarAfterCancelling(appointment, place, tx.now)
        .content,
    };
  }
}
