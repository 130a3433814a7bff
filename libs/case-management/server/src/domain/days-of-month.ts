import { daysBetween, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';

/** @param month `2026-11` */
export function daysOfMonth(month: string): LocalDay[] {
  const first = `${month}-01`;
  // The longest month has 31 days, and 31 days after its first is one of the next.
  return daysBetween(first, plusDays(first, 30)).filter((day) => day.startsWith(month));
}
