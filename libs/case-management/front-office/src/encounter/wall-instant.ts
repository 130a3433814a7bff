import { deskDay, timeInDigits } from '@one-stop-shop/shared/contracts';

/**
 * The instant of a day and a time on the wall of the desks; undefined for what is neither.
 * @param day YYYY-MM-DD @param time HH:MM
 */
export function wallInstant(day: string, time: string): string | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const there = new Date(asUtc);
  const shown = Date.parse(`${deskDay(there)}T${timeInDigits(there)}:00Z`);
  return new Date(asUtc - (shown - asUtc)).toISOString();
}
