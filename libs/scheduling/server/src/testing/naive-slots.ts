import type { Absence, Closure, Feast, Shift, Timetable } from '../domain/timetable';

/** One visit. */
export interface TakenPlace {
  readonly deskId: string;
  readonly seat: number;
  readonly mediatorId: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A place as somebody with a wall calendar and much patience would find it. */
export interface NaiveSlot {
  readonly deskId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly free: number;
}

export interface NaiveDistrict {
  readonly municipality: string;
  readonly timetables: readonly Timetable[];
  readonly shifts: readonly Shift[];
  readonly absences: readonly Absence[];
  readonly closures: readonly Closure[];
  readonly feasts: readonly (Feast & { readonly days: readonly string[] })[];
  readonly nationalHolidays: readonly string[];
  readonly taken: readonly TakenPlace[];
}

const minute = 60_000;
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the clock and the calendar on the wall show at an instant. */
function read(instant: number): { day: string; time: string; weekday: number } {
  const parts = Object.fromEntries(
    wall.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
    weekday: weekdays.indexOf(parts['weekday'] ?? '') + 1,
  };
}

/**
 * Looks at the wall clock five minutes by five minutes through the days, as slowly
 * and plainly as possible: no zone arithmetic, no index, no search.
 */
export function naiveSlots(
  district: NaiveDistrict,
  from: number,
  to: number,
  slotsOf: (timetable: Timetable) => number = () => 1,
): NaiveSlot[] {
  const found: NaiveSlot[] = [];
  for (const timetable of district.timetables) {
    let visitBegan: number | undefined;
    /** When the slots of this opening began that are over. */
    let begun: number[] = [];
    for (let now = from; now < to; now += 5 * minute) {
      const shown = read(now);
      const opening = openingAt(district, timetable, shown);
      if (!opening) visitBegan = undefined;
      else if (visitBegan === undefined || shown.time === opening.from) {
        visitBegan = now;
        begun = [];
      }
      if (!opening || visitBegan === undefined) continue;
      const endsAt = visitBegan + timetable.slotMinutes * minute;
      if (now + 5 * minute < endsAt) continue;
      begun.push(visitBegan);
      const startsAt = begun.at(-slotsOf(timetable));
      const free = startsAt === undefined ? 0 : placesAt(district, timetable, startsAt, endsAt);
      if (startsAt !== undefined && free > 0)
        found.push({ deskId: timetable.deskId, startsAt, endsAt, free });
      visitBegan = endsAt;
    }
  }
  return found.sort((one, other) => one.startsAt - other.startsAt);
}

function openingAt(
  district: NaiveDistrict,
  timetable: Timetable,
  { day, time, weekday }: ReturnType<typeof read>,
) {
  const inForce =
    timetable.validFrom <= day && (timetable.validBefore === null || day < timetable.validBefore);
  const shut =
    district.nationalHolidays.includes(day) ||
    district.feasts.some((feast) => feast.offices !== 'open' && feast.days.includes(day)) ||
    district.closures.some(
      (closure) =>
        (closure.deskId === null || closure.deskId === timetable.deskId) &&
        closure.firstDay <= day &&
        day <= closure.lastDay,
    );
  if (!inForce || shut) return undefined;
  return timetable.openings.find(
    (opening) => opening.weekday === weekday && opening.from <= time && time < opening.until,
  );
}

function placesAt(
  district: NaiveDistrict,
  { deskId, seats }: Timetable,
  startsAt: number,
  endsAt: number,
): number {
  const overlapping = district.taken.filter(
    (taken) => taken.startsAt < endsAt && startsAt < taken.endsAt,
  );
  const present = new Set(
    district.shifts
      .filter(
        (shift) =>
          shift.deskId === deskId &&
          shift.practices.length === 0 &&
          isThereThroughout(shift, district.absences, startsAt, endsAt),
      )
      .map((shift) => shift.mediatorId),
  );
  for (const taken of overlapping) present.delete(taken.mediatorId);
  const seatsTaken = new Set(
    overlapping.filter((taken) => taken.deskId === deskId).map((taken) => taken.seat),
  );
  return Math.min(present.size, seats - seatsTaken.size);
}

function isThereThroughout(
  shift: Shift,
  absences: readonly Absence[],
  startsAt: number,
  endsAt: number,
): boolean {
  for (let now = startsAt; now < endsAt; now += 5 * minute) {
    const { day, time, weekday } = read(now);
    const isThere =
      shift.weekday === weekday &&
      shift.from <= time &&
      time < shift.until &&
      shift.validFrom <= day &&
      (shift.validBefore === null || day < shift.validBefore) &&
      !absences.some(
        ({ mediatorId, firstDay, lastDay, hours }) =>
          mediatorId === shift.mediatorId &&
          firstDay <= day &&
          day <= lastDay &&
          (hours === null || (hours.from <= time && time < hours.until)),
      );
    if (!isThere) return false;
  }
  return true;
}
