import type { Practice, VisitKind } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { ComingVisit, LostBooking } from '../domain/affected-visits';
import { learnsSql } from './learns';

/** Places held for visits that are still ahead, in the municipalities of the scope; nobody's data. */
export function readComingVisits(tx: Transaction): Promise<ComingVisit[]> {
  return tx.query<ComingVisit>(
    `SELECT id AS "reservationId", municipality, desk_id AS "deskId", seat,
            mediator_id AS "mediatorId", practitioner_id AS "practitionerId",
            (date_part('epoch', starts_at) * 1000)::float8 AS "startsAt",
            (date_part('epoch', ends_at) * 1000)::float8 AS "endsAt"
       FROM scheduling.reservation
      WHERE active AND municipality = ANY ($1) AND starts_at > $2
      ORDER BY starts_at, id`,
    [tx.scope.municipalities, tx.now],
  );
}

interface Columns {
  appointmentId: string;
  reservationId: string;
  language: ServiceLanguage;
  mediatorLanguage: ServiceLanguage | null;
  kind: VisitKind;
  practice: Practice | null;
  told: LostBooking['told'];
  toldAs: string;
}

// Rows are kept before they are numbered: PostgreSQL locks none under a window.
const bookingsSql = (kept: boolean): string => `
  SELECT "appointmentId", "reservationId", language, "mediatorLanguage", kind, practice, told,
         first_value("appointmentId") OVER (PARTITION BY municipality, phone, email, alone
                                            ORDER BY "appointmentId") AS "toldAs"
    FROM (
    SELECT a.id AS "appointmentId", a.reservation_id AS "reservationId", a.language,
           a.mediator_language AS "mediatorLanguage", a.kind, a.practice, a.municipality,
           c.phone, c.email,
           CASE WHEN c.phone IS NULL AND c.email IS NULL THEN a.id END AS alone,
           ${learnsSql} AS told
      FROM scheduling.appointment a
      JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
     WHERE a.municipality = ANY ($1) AND a.starts_at BETWEEN $2 AND $3
       AND a.state = 'booked' AND a.reservation_id = ANY ($4::uuid[])
     ${kept ? 'FOR UPDATE OF a' : ''}) AS hit`;

/**
 * The bookings that hold these places, in order of time: who they are is not read,
 * only how they can be told.
 * @param kept nobody else changes them before the transaction ends
 */
export async function readHitBookings(
  tx: Transaction,
  hits: readonly ComingVisit[],
  { kept }: { readonly kept: boolean },
): Promise<LostBooking[]> {
  const moments = hits.map(({ startsAt }) => startsAt);
  if (moments.length === 0) return [];
  const rows = await tx.query<Columns>(bookingsSql(kept), [
    tx.scope.municipalities,
    new Date(Math.min(...moments)),
    new Date(Math.max(...moments)),
    hits.map(({ reservationId }) => reservationId),
  ]);
  const byReservation = new Map(rows.map((row) => [row.reservationId, row]));
  return hits.flatMap((hit) => {
    const row = byReservation.get(hit.reservationId);
    return row ? [{ ...hit, ...row }] : [];
  });
}
