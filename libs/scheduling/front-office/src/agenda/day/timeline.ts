import { minuteOfDay } from '../calendar/desk-days';

/** Anything with a beginning and an end, as ISO instants. */
export interface Stretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The part of a day that a timeline draws, in minutes of the wall clock since midnight. */
export interface DrawnHours {
  readonly from: number;
  readonly until: number;
}

/** Where something stands in a timeline, in pixels from its top. */
export interface Place {
  readonly top: number;
  readonly height: number;
}

const hour = 60;
const endOfDay = 24 * hour;
/** A slot is a row of 40 pixels and 4 of air. */
const slotHeight = 44;
/** The height of an hour in digits, in pixels. */
const lineOfWords = 20;

/** Whole hours around everything that happens; undefined when nothing does. */
export function hoursAround(stretches: readonly Stretch[]): DrawnHours | undefined {
  if (stretches.length === 0) return undefined;
  const from = Math.min(...stretches.map(startMinute));
  const until = Math.max(...stretches.map(endMinute));
  return { from: Math.floor(from / hour) * hour, until: Math.ceil(until / hour) * hour };
}

/** Pixels for a minute, so that the shortest slot is a row one can read and hit. */
export function pixelsPerMinute(slotMinutes: readonly number[]): number {
  return slotHeight / Math.min(60, ...slotMinutes);
}

export function placeOf(stretch: Stretch, hours: DrawnHours, scale: number): Place {
  const start = startMinute(stretch);
  return { top: (start - hours.from) * scale, height: (endMinute(stretch) - start) * scale };
}

/** Pixels from the top to this instant, undefined when the timeline doesn't show it. */
export function topOf(instant: Date, hours: DrawnHours, scale: number): number | undefined {
  const minute = minuteOfDay(instant);
  return minute < hours.from || minute > hours.until ? undefined : (minute - hours.from) * scale;
}

/** The full hours to write beside the timeline, the last one included. */
export function hourMarks(hours: DrawnHours, scale: number): { time: string; top: number }[] {
  const count = (hours.until - hours.from) / hour + 1;
  return Array.from({ length: count }, (_, index) => ({
    time: `${String(hours.from / hour + index).padStart(2, '0')}:00`,
    top: index * hour * scale,
  }));
}

/** Without the hour that stands where the present minute is written. */
export function besideNow<Mark extends { top: number }>(
  marks: readonly Mark[],
  now: number | undefined,
): readonly Mark[] {
  return marks.filter(({ top }) => now === undefined || Math.abs(top - now) >= lineOfWords);
}

function startMinute({ startsAt }: Stretch): number {
  return minuteOfDay(new Date(startsAt));
}

function endMinute(stretch: Stretch): number {
  const end = minuteOfDay(new Date(stretch.endsAt));
  return end <= startMinute(stretch) ? endOfDay : end;
}
