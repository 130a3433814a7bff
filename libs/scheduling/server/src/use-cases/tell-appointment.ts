import { Injectable } from '@nestjs/common';
import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { ContactEntity } from '../persistence/contact.entity';
import { readDeskPlacesOn, type DeskOnDay, type DeskPlace } from '../persistence/desk-place';
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
    return (await this.of(tx, [appointmentId])).get(appointmentId);
  }

  /** By id, in three statements however many are asked for; what is out of scope is missing. */
  async of(
    tx: Transaction,
    appointmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, ToldAppointment>> {
    if (appointmentIds.length === 0) return new Map();
    const appointments = await tx
      .repository(AppointmentEntity)
      .findBy({ id: In([...new Set(appointmentIds)]) });
    if (appointments.length === 0) return new Map();
    const contacts = await tx
      .repository(ContactEntity)
      .findBy({ id: In([...new Set(appointments.map(({ contactId }) => contactId))]) });
    const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
    const placeOn = await readDeskPlacesOn(tx, appointments.map(onItsDay));
    return new Map(
      appointments.map((appointment) => {
        const contact = contactOf.get(appointment.contactId);
        if (!contact) throw new Error('an appointment has no contact');
        return [
          appointment.id,
          this.told(appointment, contact, placeOn(onItsDay(appointment)), tx.now),
        ];
      }),
    );
  }

  private told(
    appointment: AppointmentEntity,
    contact: ContactEntity,
    desk: DeskPlace,
    now: Date,
  ): ToldAppointment {
    const { id, state, startsAt, endsAt, language, linkHash } = appointment;
    const handedOut = this.papers.handedOut(id, linkHash);
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
      calendar: this.papers.calendar(appointment, desk, now),
    };
  }
}

const onItsDay = ({ deskId, startsAt }: AppointmentEntity): DeskOnDay => ({
  deskId,
  day: dayOf(startsAt),
});
