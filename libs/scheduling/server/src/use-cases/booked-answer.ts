import type { BookAppointment, BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { dayOf, type Transaction } from '@one-stop-shop/shared/server';
import { readDeskPlace } from '../persistence/desk-place';
import type { AppointmentPapers } from './appointment-papers';
import type { EnteredAppointment } from './enter-appointment';

/** The answer to a booking, made again from its id whenever the request is repeated. */
export async function bookedAnswer(
  tx: Transaction,
  booking: Omit<BookAppointment, 'website'>,
  { id, endsAt }: EnteredAppointment,
  papers: AppointmentPapers,
): Promise<BookedAppointment> {
  const startsAt = new Date(booking.startsAt);
  const place = await readDeskPlace(tx, booking.deskId, dayOf(startsAt));
  return {
    id,
    code: papers.code(id),
    manageUrl: papers.manageUrl(id),
    deskId: booking.deskId,
    startsAt: startsAt.toISOString(),
    endsAt,
    language: booking.language,
    ...(booking.mediatorLanguage && { mediatorLanguage: booking.mediatorLanguage }),
    calendar: papers.calendar({ id, startsAt, endsAt: new Date(endsAt) }, place, tx.now),
  };
}
