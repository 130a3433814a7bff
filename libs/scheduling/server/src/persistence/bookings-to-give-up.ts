import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { LostBooking } from '../domain/affected-visits';
import { learnsSql } from './learns';

/** A booking that somebody wants to cancel, as far as that and telling it need. */
export interface BookingToGiveUp extends Pick<
  LostBooking,
  'appointmentId' | 'reservationId' | 'municipality' | 'startsAt' | 'told' | 'toldAs'
> {
  readonly state: AppointmentState;
}

/**
 * These bookings in order of time, nobody else changes them before the transaction ends:
 * who they are is not read, only how they can be told. Rows are locked before they are
 * numbered, because PostgreSQL locks none under a window.
 */
export function readBookingsToGiveUp(
  tx: Transaction,
  appointmentIds: readonly string[],
): Promise<BookingToGiveUp[]> {
  return tx.query<BookingToGiveUp>(
    `SELECT "appointmentId", "reservationId", municipality, state, "startsAt", told,
            first_value("appointmentId") OVER (PARTITION BY municipality, phone, email, alone
                                               ORDER BY "appointmentId") AS "toldAs"
       FROM (SELECT a.id AS "appointmentId", a.reservation_id AS "reservationId",
                    a.municipality, a.state,
                    (date_part('epoch', a.starts_at) * 1000)::float8 AS "startsAt",
                    c.phone, c.email,
                    CASE WHEN c.phone IS NULL AND c.email IS NULL THEN a.id END AS alone,
                    ${learnsSql} AS told
               FROM scheduling.appointment a
               JOIN scheduling.contact c
                 ON c.municipality = a.municipality AND c.id = a.contact_id
              WHERE a.municipality = ANY ($1) AND a.id = ANY ($2::uuid[])
              ORDER BY a.id FOR UPDATE OF a) AS booking
      ORDER BY "startsAt", "appointmentId"`,
    [tx.scope.municipalities, appointmentIds],
  );
}
