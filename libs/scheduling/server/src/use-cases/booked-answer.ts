import {
  appointmentSubject,
  type BookAppointment,
  type BookedAppointment,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { recordReading, type Transaction } from '@one-stop-shop/shared/server';
import { CancelledSince, MovedSince } from '../domain/problems';
import type { AppointmentEntity } from '../persistence/appointment.entity';
import { readDeskPlace } from '../persistence/desk-place';
import type { AppointmentCredentials } from './appointment-credentials';
import type { EnteredAppointment } from './enter-appointment';
import { seekAppointment } from './find-appointment';

type Booking = Omit<BookAppointment, 'website'>;

/**
 * The answer to a booking, made again from its id whenever the request is repeated.
 * @param standing the appointment, if it stands already
 */
export async function bookedAnswer(
  tx: Transaction,
  booking: Booking,
  { id, endsAt }: EnteredAppointment,
  credentials: AppointmentCredentials,
  standing?: Pick<AppointmentEntity, 'linkHash' | 'calendarSequence'>,
): Promise<BookedAppointment> {
  const startsAt = new Date(booking.startsAt);
  const place = await readDeskPlace(tx, booking.deskId, dayOf(startsAt));
  const handedOut = credentials.handedOut(id, standing?.linkHash);
  const say = await credentials.speaker(tx, [booking.language]);
  const visit = {
    ...{ id, startsAt, endsAt: new Date(endsAt), language: booking.language },
    ...{ state: 'booked' as const, linkHash: standing?.linkHash },
    // A calendar keeps what it knows against a file with a lower number.
    calendarSequence: standing?.calendarSequence ?? 0,
  };
  return {
    id,
    code: handedOut.paperCode,
    manageUrl: credentials.manageUrl(handedOut),
    deskId: booking.deskId,
    startsAt: startsAt.toISOString(),
    endsAt,
    language: booking.language,
    ...(booking.mediatorLanguage && { mediatorLanguage: booking.mediatorLanguage }),
    calendar: credentials.calendar(visit, place, tx.now, say).content,
  };
}

/**
 * A confirmation is repeated only while the visit stands as it was booked: the code of a
 * cancelled one opens nothing, and the hour of a moved one is another's.
 * @returns it
 * @throws CancelledSince, also when nothing of it is left; MovedSince
 */
export async function mustStillStand(
  tx: Transaction,
  { startsAt }: Booking,
  { id, endsAt }: EnteredAppointment,
): Promise<AppointmentEntity> {
  const appointment = await seekAppointment(tx, { id });
  if (!appointment || appointment.state === 'cancelled') throw new CancelledSince();
  const { municipality } = appointment;
  await recordReading(tx, {
    municipality,
    kind: appointmentSubject,
    subjects: [id],
    fieldClasses: ['visit'],
  });
  const isMoved =
    appointment.startsAt.getTime() !== Date.parse(startsAt) ||
    appointment.endsAt.getTime() !== Date.parse(endsAt);
  if (isMoved) throw new MovedSince();
  return appointment;
}
