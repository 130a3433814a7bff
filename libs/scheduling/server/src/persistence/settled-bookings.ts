import { randomUUID } from 'node:crypto';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { LostBooking } from '../domain/affected-visits';
import type { NewPlace } from '../domain/lost-visit';

/** A booking that goes to another place. */
export interface Moving {
  readonly booking: LostBooking;
  readonly place: NewPlace;
}

/** Frees the places of all these bookings, in one statement. */
export async function giveUpPlaces(
  tx: Transaction,
  lost: readonly Pick<LostBooking, 'reservationId'>[],
): Promise<void> {
  await tx.query(
    `UPDATE scheduling.reservation SET active = false
      WHERE municipality = ANY ($1) AND id = ANY ($2::uuid[])`,
    [tx.scope.municipalities, lost.map(({ reservationId }) => reservationId)],
  );
}

/**
 * Takes the new places and moves the bookings there, in two statements however many
 * they are. Code and link of each stay the same.
 * @returns false when somebody was faster, anywhere in the district: then roll back
 */
export async function moveAll(tx: Transaction, moving: readonly Moving[]): Promise<boolean> {
  if (moving.length === 0) return true;
  const places = moving.map(({ booking, place }) => ({
    ...place,
    reservationId: randomUUID(),
    municipality: booking.municipality,
    appointmentId: booking.appointmentId,
    startsAt: new Date(place.startsAt),
    endsAt: new Date(place.endsAt),
  }));
  const rows = JSON.stringify(places);
  const held = await tx.execute(
    `INSERT INTO scheduling.reservation
       (id, municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at)
     SELECT "reservationId", municipality, "deskId", seat, "mediatorId", "practitionerId",
            "startsAt", "endsAt"
       FROM ${placesIn('$1')} ON CONFLICT DO NOTHING`,
    [rows],
  );
  if (held < places.length) return false;
  const moved = await tx.execute(
    `UPDATE scheduling.appointment a
        SET starts_at = p."startsAt", ends_at = p."endsAt", mediator_id = p."mediatorId",
            practitioner_id = p."practitionerId", reservation_id = p."reservationId"
       FROM ${placesIn('$1')}
      WHERE a.id = p."appointmentId" AND a.municipality = p.municipality AND a.state = 'booked'`,
    [rows],
  );
  return moved === places.length;
}

const placesIn = (rows: string): string => `jsonb_to_recordset(${rows}::jsonb) AS p
  ("reservationId" uuid, "appointmentId" uuid, municipality text, "deskId" uuid, seat int,
   "mediatorId" uuid, "practitionerId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)`;

/** The desk cancels these bookings; their places are free already. */
export async function cancelAll(
  tx: Transaction,
  lost: readonly Pick<LostBooking, 'appointmentId'>[],
): Promise<void> {
  await tx.query(
    `UPDATE scheduling.appointment SET state = 'cancelled', cancelled_by = 'desk'
      WHERE municipality = ANY ($1) AND id = ANY ($2::uuid[])`,
    [tx.scope.municipalities, lost.map(({ appointmentId }) => appointmentId)],
  );
}
