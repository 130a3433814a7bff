import { latestDay } from '@one-stop-shop/shared/contracts';

/** What stays shut: one desk, or all of a municipality when `deskId` is null. */
export interface ClosurePlace {
  readonly municipality: string;
  readonly deskId: string | null;
}

/** Days on which desks stay shut, as somebody writes them. */
export interface WrittenClosure {
  /** Which of the places, by its number in the list. */
  readonly place: string;
  /** YYYY-MM-DD */
  readonly firstDay: string;
  /** Empty for a closure of one day. */
  readonly lastDay: string;
  readonly reason: string;
}

export const nothingWritten: WrittenClosure = { place: '0', firstDay: '', lastDay: '', reason: '' };

/** Without a first day either, that one alone is missing. */
export function onlyDay(firstDay: string): string {
  return firstDay || latestDay;
}

/** An `EnteredClosure`, or what is meant as one. */
export function asClosure(
  { place, firstDay, lastDay, reason }: WrittenClosure,
  places: readonly ClosurePlace[],
) {
  return { ...places[Number(place)], firstDay, lastDay: lastDay || onlyDay(firstDay), reason };
}
