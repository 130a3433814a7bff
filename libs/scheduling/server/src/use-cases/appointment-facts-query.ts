import { Injectable } from '@nestjs/common';
import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Say, Transaction } from '@one-stop-shop/shared/server';
import {
  readAppointmentsWithContacts,
  type AppointmentWithContact,
} from '../persistence/appointments-with-contacts';
import type { DeskPlace } from '../persistence/desk-place';
import type { CalendarFile } from '../templates/calendar-file';
import { AppointmentCredentials } from './appointment-credentials';

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
export class AppointmentFactsQuery {
  constructor(private readonly credentials: AppointmentCredentials) {}

  /** Undefined when there is none in the scope of the transaction. */
  async find(tx: Transaction, appointmentId: string): Promise<ToldAppointment | undefined> {
    return (await this.of(tx, [appointmentId])).get(appointmentId);
  }

  /** By id, in four statements however many are asked for; what is out of scope is missing. */
  async of(
    tx: Transaction,
    appointmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, ToldAppointment>> {
    const found = await readAppointmentsWithContacts(tx, appointmentIds);
    const languages = found.map(({ appointment }) => appointment.language);
    const say = await this.credentials.speaker(tx, languages);
    return new Map(found.map((one) => [one.appointment.id, this.told(one, tx.now, say)]));
  }

  private told(
    { appointment, contact, place }: AppointmentWithContact,
    now: Date,
    say: Say,
  ): ToldAppointment {
    const { id, state, startsAt, endsAt, language, linkHash } = appointment;
    const handedOut = this.credentials.handedOut(id, linkHash);
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
      desk: place,
      code: handedOut.paperCode,
      manageUrl: this.credentials.manageUrl(handedOut),
      calendar: this.credentials.calendar(appointment, place, now, say),
    };
  }
}
