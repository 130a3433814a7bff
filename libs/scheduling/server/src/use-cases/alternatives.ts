import type { Practice, Slot, VisitKind } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { freeSlots, placesLeft, type BookingWindow, type FreeSlot } from '../domain/slot';
import type { Timetable } from '../domain/timetable';
import { readBusyTimes, readCalendar } from '../persistence/calendar-reader';

/** A moment somebody wanted and can't have. */
export interface WantedMoment {
  readonly deskId: string;
  readonly startsAt: Date;
  readonly kind: VisitKind;
  readonly mediatorLanguage?: ServiceLanguage | undefined;
  /** For what a practitioner is to receive them. */
  readonly practice?: Practice | undefined;
  /** Who is not to receive them. */
  readonly without?: readonly string[] | undefined;
}

const howMany = 3;

/** First the week around; most people find something there, and it is little to read. */
const reaches = [7, 62];

/**
 * Up to three free slots of the same desk and language, the nearest to the wanted moment.
 * @param around the day to look from: the wanted one, unless it can't be booked at all
 */
export async function alternativesTo(
  tx: Transaction,
  wanted: WantedMoment,
  windowOf: (timetable: Timetable) => BookingWindow,
  around: LocalDay = dayOf(wanted.startsAt),
): Promise<Slot[]> {
  let found: FreeSlot[] = [];
  for (const days of reaches) {
    found = await freeAround(tx, wanted, around, days, windowOf);
    if (found.length >= howMany) break;
  }
  const distance = (slot: FreeSlot): number => Math.abs(slot.startsAt - wanted.startsAt.getTime());
  return found
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, howMany)
    .sort((one, other) => one.startsAt - other.startsAt)
    .map(asSlot);
}

async function freeAround(
  tx: Transaction,
  { deskId, startsAt, kind, mediatorLanguage, practice, without }: WantedMoment,
  day: LocalDay,
  days: number,
  windowOf: (timetable: Timetable) => BookingWindow,
): Promise<FreeSlot[]> {
  const today = dayOf(tx.now);
  const earliest = plusDays(day, -days);
  const wish = {
    from: earliest < today ? today : earliest,
    to: plusDays(day, days),
    deskId,
    kind,
    mediatorLanguage,
    practice,
    without,
  };
  const calendar = await readCalendar(tx, wish);
  const busy = await readBusyTimes(tx, wish);
  return freeSlots(calendar, busy, wish, windowOf).filter(
    (slot) => slot.startsAt !== startsAt.getTime(),
  );
}

/** A slot as the contract shows it: how many places and which languages, never who. */
export function asSlot(slot: FreeSlot): Slot {
  const { mediators, practitioners = [] } = slot;
  const languages = new Set<ServiceLanguage>();
  for (const one of [...mediators, ...practitioners]) {
    one.languages.forEach((each) => languages.add(each));
  }
  return {
    deskId: slot.deskId,
    startsAt: new Date(slot.startsAt).toISOString(),
    endsAt: new Date(slot.endsAt).toISOString(),
    languages: [...languages],
    free: placesLeft(slot),
  };
}
