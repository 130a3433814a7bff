import { Injectable } from '@nestjs/common';
import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { ContactEntity } from '../persistence/contact.entity';
import { readDeskPlace, type DeskPlace } from '../persistence/desk-place';
import type { CalendarFile } from '../templates/calendar-file';
import { AppointmentPapers } from './appointment-papers';

/** An appointment as a message to the person needs it. */
export interface ToldAppointment {
  readonly state: AppointmentState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly language: ServiceLanguage;
  readonly firstName: string;
  /** E.164 */
  readonly phone?: string;
  readonly email?: string;
  readonly forSomeoneElse: boolean;
  readonly bookedOnline: boolean;
  readonly desk: DeskPlace;
  readonly code: string;
  readonly manageUrl: string;
  /** Puts the visit into a calendar; takes it out when it is cancelled. */
  readonly calendar: CalendarFile;
}

/** Tells the present truth about an appointment, so that no message repeats an old one. */
@Injectable()
export class TellAppointment {
  constructor(private readonly papers: AppointmentPapers) {}

  /** Undefined when there is none in the scope of the transaction. */
  async find(tx: Transaction, appointmentId: string): Promise<ToldAppointment | undefined> {
    const appointment = await tx.repository(AppointmentEntity).findOneBy({ id: appointmentId });
    if (!appointment) return undefined;
    const { state, startsAt, endsAt, language, deskId, contactId, linkHash } = appointment;
    const contact = await tx.repository(ContactEntity).findOneByOrFail({ id: contactId });
    const desk = await readDeskPlace(tx, deskId, dayOf(startsAt));
    const handedOut = this.papers.handedOut(appointmentId, linkHash);
    return {
      state,
      startsAt,
      endsAt,
      language,
      firstName: contact.firstName,
      ...(contact.phone && { phone: contact.phone }),
      ...(contact.email && { email: contact.email }),
      forSomeoneElse: contact.forSomeoneElse,
      bookedOnline: appointment.channel === 'online',
      desk,
      code: handedOut.paperCode,
      manageUrl: this.papers.manageUrl(handedOut),
      calendar: this.papers.calendar(appointment, desk, tx.now),
    };
  }
}
