import { endOf, plusMonths, type Month } from './month';

/** How long a reading is kept: the decision of 2026-11-23 in the README of this context. */
export const monthsKept = 36;

/** A month goes as a whole, when its last reading is old enough. */
export function isKeptLongEnough(month: Month, now: Date): boolean {
  return endOf(plusMonths(month, monthsKept)) <= now;
}
