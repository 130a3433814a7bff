import { isDatabaseRefusal, type Transaction } from '@one-stop-shop/shared/server';
import type { Receivers } from '../domain/receivers';
import type { FreeSlot } from '../domain/slot';
import { ReservationEntity } from './reservation.entity';

/** A place got: which reservation holds it and who receives. */
export interface HeldPlace extends Receivers {
  readonly reservationId: string;
}

/**
 * Tries the free seats of a slot and those who may receive, the first that the database still
 * gives. The exclusion constraints settle the race; ON CONFLICT DO NOTHING makes
 * the losers return at once instead of waiting in a deadlock.
 * @returns undefined when everything was taken meanwhile
 */
export async function holdPlace(
  tx: Transaction,
  municipality: string,
  slot: FreeSlot,
  receivers: readonly Receivers[],
): Promise<HeldPlace | undefined> {
  for (const { mediatorId, practitionerId } of receivers) {
    for (const seat of slot.seats) {
      const [held] = await tx.query<{ id: string }>(
        `INSERT INTO scheduling.reservation
           (municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [
          municipality,
          slot.deskId,
          seat,
          mediatorId,
          practitionerId,
          new Date(slot.startsAt),
          new Date(slot.endsAt),
        ],
      );
      if (held) return { reservationId: held.id, mediatorId, practitionerId };
    }
  }
  return undefined;
}

/**
 * Takes a place again that a visit has given up, as a new reservation: there is one way to hold a
 * place, and whoever has it meanwhile keeps it.
 * @returns undefined when it is no longer free
 */
export async function holdPlaceAgain(
  tx: Transaction,
  { id, municipality }: Pick<ReservationEntity, 'id' | 'municipality'>,
): Promise<string | undefined> {
  const [held] = await tx.query<{ id: string }>(
    `INSERT INTO scheduling.reservation
       (municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at)
     SELECT municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at
       FROM scheduling.reservation WHERE municipality = $1 AND id = $2
     ON CONFLICT DO NOTHING RETURNING id`,
    [municipality, id],
  );
  return held?.id;
}

export async function giveUpPlace(tx: Transaction, reservationId: string): Promise<void> {
  await tx.repository(ReservationEntity).update({ id: reservationId }, { active: false });
}

/**
 * Moves give one place up and take another, so two of them could wait for each
 * other. Locks on who receives, taken in one order, let them pass in turn.
 */
export async function queueForReceivers(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(key) FROM (
       SELECT DISTINCT hashtextextended(id, 0) AS key FROM unnest($1::text[]) AS id ORDER BY key
     ) AS keys`,
    [ids],
  );
}

/**
 * Bookings hold the calendar while they look for a place, many at a time; a change of
 * hours or shifts waits for them, and they for it. Otherwise a booking that has just
 * read the old hours could slip in behind a change that did not see it.
 */
export async function holdCalendar(
  tx: Transaction,
  municipalities: readonly string[],
  use: 'to-book' | 'to-change',
): Promise<void> {
  const lock = use === 'to-book' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.query(
    `SELECT ${lock}(key) FROM (
       SELECT DISTINCT hashtextextended('calendar ' || code, 0) AS key
         FROM unnest($1::text[]) AS code ORDER BY key
     ) AS keys`,
    [municipalities],
  );
}

const exclusion = '23P01';
// 40P01, 40001: two transactions waited for each other, and the database ended this one.
// 23505: a code has 40 bits, and once in millions of bookings somebody has the new one already;
// each try draws another.
const lostRaces = [exclusion, '40P01', '40001', '23505'];
const mostTries = 3;

/** Whether the database refused because somebody else has the place. */
export function isLostPlace(error: unknown): boolean {
  return isDatabaseRefusal(error, [exclusion]);
}

/**
 * Begins a whole transaction anew when it lost a race: nothing of it was kept, and the next time
 * it sees what the winner did. A lock that is held for long is no race: who waited knows nothing
 * about the place and must not say that it is taken.
 */
export async function againWhenFaster<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries || !isDatabaseRefusal(error, lostRaces)) throw error;
    }
  }
}
