import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Minutes of travel between two different municipalities, whichever is named first. */
export type MinutesBetween = (one: string, other: string) => number;

/** Where nobody has entered the way yet: too long rather than too short. */
const unknownWayMinutes = 60;

/** The ways as they are on a day, by the entry that is the latest then. */
export async function readTravelTimes(tx: Transaction, day: LocalDay): Promise<MinutesBetween> {
  const rows = await tx.query<{ one: string; other: string; minutes: number }>(
    `SELECT DISTINCT ON (one, other) one, other, minutes FROM scheduling.travel_time
      WHERE valid_from <= $1 ORDER BY one, other, valid_from DESC`,
    [day],
  );
  const known = new Map(rows.map(({ one, other, minutes }) => [`${one} ${other}`, minutes]));
  return (one, other) =>
    one === other ? 0 : (known.get([one, other].sort().join(' ')) ?? unknownWayMinutes);
}
