import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { AppointmentEntity } from './appointment.entity';
import { ContactEntity } from './contact.entity';
import { readDeskPlacesOn, type DeskOnDay, type DeskPlace } from './desk-place';

export interface AppointmentWithContact {
  readonly appointment: AppointmentEntity;
  readonly contact: ContactEntity;
  /** Of its desk, on its day. */
  readonly place: DeskPlace;
}

/** In three statements however many are asked for; what is out of scope is missing. */
export async function readAppointmentsWithContacts(
  tx: Transaction,
  ids: readonly string[],
): Promise<AppointmentWithContact[]> {
  if (ids.length === 0) return [];
  const appointments = await tx.repository(AppointmentEntity).findBy({ id: In([...new Set(ids)]) });
  if (appointments.length === 0) return [];
  const contactIds = new Set(appointments.map(({ contactId }) => contactId));
  const contacts = await tx.repository(ContactEntity).findBy({ id: In([...contactIds]) });
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const placeOn = await readDeskPlacesOn(tx, appointments.map(onItsDay));
  return appointments.map((appointment) => {
    const contact = contactOf.get(appointment.contactId);
    if (!contact) throw new Error('an appointment is seen and its contact is not');
    return { appointment, contact, place: placeOn(onItsDay(appointment)) };
  });
}

const onItsDay = ({ deskId, startsAt }: AppointmentEntity): DeskOnDay => ({
  deskId,
  day: dayOf(startsAt),
});
