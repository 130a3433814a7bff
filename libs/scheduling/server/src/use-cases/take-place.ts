import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { nearestBookableDay, whyNotOffered } from '../domain/offered-moment';
import { NobodyAsWished, NoMediatorInLanguage, SlotTaken } from '../domain/problems';
import { idsOf, receiversInOrder, type Reception, type Receivers } from '../domain/receivers';
import { freeSlots, type BookingWindow, type SlotWish } from '../domain/slot';
import type { Timetable } from '../domain/timetable';
import { readBusyTimes, readCalendar } from '../persistence/calendar-reader';
import {
  againWhenFaster,
  holdPlace,
  isLostPlace,
  queueForReceivers,
  type HeldPlace,
} from '../persistence/reservations';
import { alternativesTo, type WantedMoment } from './alternatives';

/** A visit that needs a seat and who receives it. */
export interface WantedPlace extends WantedMoment {
  readonly municipality: string;
  /** The person's own language: whoever speaks it is preferred. */
  readonly language: ServiceLanguage;
  /** Left out for nothing but that a woman is asked for. */
  readonly refused?: readonly string[] | undefined;
  /** Mediators who receive them where nobody else is free. */
  readonly last?: readonly string[] | undefined;
  /** The place this visit gives up for the new one, when it is moved. */
  readonly from?: Receivers & { giveUp(): Promise<void> };
}

export interface TakenPlace extends HeldPlace {
  readonly endsAt: Date;
}

/**
 * Takes a seat and who receives at the wanted moment.
 * @throws MomentRefused with alternatives: InThePast, TooSoon, TooFarAhead, DeskClosed, OffGrid
 *         when the desk does not offer it; SlotTaken, NoMediatorInLanguage when others were faster;
 *         NobodyAsWished when only others than a woman are free
 */
export async function takePlace(
  tx: Transaction,
  wanted: WantedPlace,
  windowOf: (timetable: Timetable) => BookingWindow,
): Promise<TakenPlace> {
  const day = dayOf(wanted.startsAt);
  const { deskId, kind, practice, from, refused = [] } = wanted;
  const without = [...(wanted.without ?? []), ...refused];
  const range = { from: day, to: day, deskId, kind, practice, without };
  const calendar = await readCalendar(tx, range);
  const offer = [calendar, wanted, tx.now, windowOf] as const;
  const NotOffered = whyNotOffered(...offer);
  if (NotOffered) {
    const around = nearestBookableDay(...offer);
    throw new NotOffered(await alternativesTo(tx, { ...wanted, without }, windowOf, around));
  }
  const everyone = calendar.presencesOn(wanted.deskId, day).map(({ shift }) => shift.mediatorId);
  if (from) {
    await queueForReceivers(tx, [...idsOf(from), ...everyone]);
    await from.giveUp();
  }
  const busy = await readBusyTimes(tx, range);
  const receiversFor = (wish: SlotWish) => {
    const slot = freeSlots(calendar, busy, wish, windowOf).find(
      (candidate) => candidate.startsAt === wanted.startsAt.getTime(),
    );
    return { slot, receivers: slot ? receiversInOrder(slot, receptionOf(wanted)) : [] };
  };
  const { slot, receivers } = receiversFor(range);
  const held =
    slot && receivers.length > 0
      ? await holdPlace(tx, wanted.municipality, slot, receivers)
      : undefined;
  if (slot && held) return { ...held, endsAt: new Date(slot.endsAt) };
  const alternatives = await alternativesTo(tx, { ...wanted, without }, windowOf);
  const isAsWished = refused.length === 0;
  if (!isAsWished && receiversFor({ ...range, without: wanted.without }).receivers.length > 0)
    throw new NobodyAsWished(alternatives);
  if (slot && receivers.length === 0) throw new NoMediatorInLanguage(alternatives);
  throw new SlotTaken(alternatives);
}

/** Turns a race lost inside the database, again and again, into the answer of the domain. */
export async function orSlotTaken<Result>(book: () => Promise<Result>): Promise<Result> {
  try {
    return await againWhenFaster(book);
  } catch (error) {
    if (isLostPlace(error)) throw new SlotTaken([]);
    throw error;
  }
}

/** People go on with the practitioner whom they know; of mediators it's the language that matters. */
function receptionOf({ mediatorLanguage: needs, language, last, from }: WantedPlace): Reception {
  const practitionerId = from?.practitionerId;
  return {
    ...{ needs, language, last },
    ...(practitionerId && { now: { mediatorId: null, practitionerId } }),
  };
}
