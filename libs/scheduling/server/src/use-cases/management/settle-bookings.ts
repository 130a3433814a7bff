import { randomUUID } from 'node:crypto';
import { visitsChanged, type AppliedChange } from '@one-stop-shop/scheduling/contracts';
import { publishAll, type Transaction } from '@one-stop-shop/shared/server';
import type { LostBooking } from '../../domain/affected-visits';
import { cancelAll, giveUpPlaces, moveAll, type Moving } from '../../persistence/settled-bookings';
import type { WeighedChange } from './assess-impact';

/** What was seen is no longer so; everything is taken back. */
export class SomebodyWasFaster extends Error {}

/**
 * Moves every booking that was hit to its proposal and cancels those that have none or
 * are meant to be cancelled. Each person is told once, however many visits they have;
 * who keeps the moment and meets another mediator is told nothing.
 */
export async function settleBookings(
  tx: Transaction,
  { lost, places }: WeighedChange,
  cancel: readonly string[],
): Promise<AppliedChange> {
  const unwanted = new Set(cancel);
  const moving: Moving[] = [];
  const cancelled: LostBooking[] = [];
  for (const booking of lost) {
    const place = places.get(booking.reservationId);
    if (place && !unwanted.has(booking.appointmentId)) moving.push({ booking, place });
    else cancelled.push(booking);
  }
  await giveUpPlaces(tx, lost);
  if (!(await moveAll(tx, moving))) throw new SomebodyWasFaster();
  await cancelAll(tx, cancelled);
  const moved = moving.filter(({ booking, place }) => booking.startsAt !== place.startsAt);
  const news = [
    ...moved.map(({ booking, place }) => ({ booking, startsAt: isoOf(place.startsAt) })),
    ...cancelled.map((booking) => ({ booking, startsAt: null })),
  ];
  return {
    moved: moved.length,
    kept: moving.length - moved.length,
    cancelled: cancelled.length,
    told: await tellEach(tx, news),
  };
}

/** What became of a booking. */
export interface News {
  readonly booking: Pick<
    LostBooking,
    'appointmentId' | 'municipality' | 'startsAt' | 'told' | 'toldAs'
  >;
  /** Null when it is cancelled. */
  readonly startsAt: string | null;
}

/** Publishes one event for each person and municipality: no desk's news travel with another's. */
export async function tellEach(
  tx: Transaction,
  news: readonly News[],
): Promise<AppliedChange['told']> {
  const changeId = randomUUID();
  const told = { email: 0, call: 0, none: 0 };
  const people = [...Map.groupBy(news, ({ booking }) => booking.toldAs).values()];
  const events = people.flatMap(([first, ...more]) => {
    if (!first) return [];
    told[first.booking.told] += 1;
    const visits = [first, ...more].map(({ booking, startsAt }) => ({
      appointmentId: booking.appointmentId,
      before: isoOf(booking.startsAt),
      startsAt,
    }));
    return [{ municipality: first.booking.municipality, changeId, visits }];
  });
  await publishAll(tx, visitsChanged, events);
  return told;
}

const isoOf = (moment: number): string => new Date(moment).toISOString();
