import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, deskDay } from '@one-stop-shop/shared/contracts';

const longestQuestion = 62;
const dayInMs = 86_400_000;

/** A day that still has places, with its times in order. */
export interface DayWithPlaces {
  /** Calendar day at the desk, YYYY-MM-DD. */
  day: string;
  slots: Slot[];
  places: number;
}

/** The days with places, and only those, in order. */
export function daysWithPlaces(slots: readonly Slot[]): DayWithPlaces[] {
  const days = new Map<string, Slot[]>();
  for (const slot of inOrder(slots)) {
    const day = deskDay(new Date(slot.startsAt));
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].map(([day, ofDay]) => ({
    day,
    slots: ofDay,
    places: ofDay.reduce((sum, slot) => sum + slot.free, 0),
  }));
}

/** The first free place of a desk. */
export function firstFree(slots: readonly Slot[], deskId: string): Slot | undefined {
  return inOrder(slots).find((slot) => slot.deskId === deskId);
}

/** The places where a mediator speaks this language; all of them when none is asked for. */
export function inLanguage(slots: readonly Slot[], language?: ServiceLanguage): Slot[] {
  return slots.filter((slot) => !language || slot.languages.includes(language));
}

/** The first places there are, in their order. */
export function firstFew(slots: readonly Slot[], howMany = 3): Slot[] {
  return inOrder(slots).slice(0, howMany);
}

/** The places nearest in time to this moment, in their order. */
export function nearestTo(moment: string, slots: readonly Slot[], howMany = 3): Slot[] {
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.startsAt) - Date.parse(moment));
  return inOrder([...slots].sort((a, b) => distance(a) - distance(b)).slice(0, howMany));
}

/** First and last day of a question about free places: today at the desks, and as far as it may reach. */
export function daysToAskFor(now: Date): { from: string; to: string } {
  const from = deskDay(now);
  const last = new Date(Date.parse(`${from}T12:00:00Z`) + (longestQuestion - 1) * dayInMs);
  return { from, to: deskDay(last) };
}

function inOrder(slots: readonly Slot[]): Slot[] {
  return [...slots].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
