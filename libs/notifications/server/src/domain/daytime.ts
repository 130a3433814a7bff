import { timeInDigits } from '@one-stop-shop/shared/contracts';
import { dayOf, inBoth, instantOf, plusDays, type WallHours } from '@one-stop-shop/shared/domain';
import type { ChangedVisit } from './changed-visit';

/** Hours between which people are written to, on the wall of the desk. */
export const earliestHour = 9;
export const latestHour = 20;

/** Whoever has just acted looks for the answer; and the hour itself is not over at once. */
const atOnceMs = 15 * 60_000;
/** Nobody reads a letter in time that comes later than this before the visit. */
const tooNearMs = 60 * 60_000;

interface Waiting {
  /** To whoever works here: it leaves at any hour. */
  readonly isToStaff: boolean;
  /** To whoever has just acted: it leaves at any hour while it is fresh. */
  readonly isAnswer?: boolean;
  readonly happenedAt: Date;
  readonly dueAt: Date;
  readonly aboutStartsAt: Date;
  readonly visits: readonly ChangedVisit[] | null;
}

/**
 * When a message that is due may leave: now, in the morning, or too late to be read. What
 * answers somebody's act leaves at any hour as long as it is fresh; so do letters to staff,
 * who must hear of an emergency at night too.
 */
export function leavingOf(message: Waiting, now: Date): 'now' | Date | 'too-late' {
  if (mayLeave(message, now)) return 'now';
  const morning = morningAfter(now);
  return morning.getTime() + tooNearMs > nextMomentOf(message, now) ? 'too-late' : morning;
}

/**
 * The same for whoever has said when they may be written to: nothing is so urgent that it leaves
 * in another hour, also what answers their act. Where the day has some of their hours, only these count.
 */
export function leavingWithin(
  hours: WallHours,
  message: Waiting,
  now: Date,
): 'now' | Date | 'too-late' {
  const next = nextWithin(byDay(hours), now);
  if (!next) return 'too-late';
  if (next === now) return 'now';
  return next.getTime() + tooNearMs > nextMomentOf(message, now) ? 'too-late' : next;
}

function byDay(hours: WallHours): WallHours {
  const ofTheDay = inBoth(hours, { from: atHour(earliestHour), to: atHour(latestHour) });
  return ofTheDay.from < ofTheDay.to ? ofTheDay : hours;
}

/** This moment or when the hours begin next; undefined when there are none. */
function nextWithin({ from, to }: WallHours, now: Date): Date | undefined {
  if (from >= to) return undefined;
  const day = dayOf(now);
  const begins = instantOf(day, from);
  if (now < begins) return begins;
  return timeInDigits(now) < to ? now : instantOf(plusDays(day, 1), from);
}

function mayLeave(message: Waiting, now: Date): boolean {
  const { isToStaff, isAnswer, happenedAt, dueAt } = message;
  if (isToStaff || isDaytime(now)) return true;
  const isFresh = (since: Date) => now.getTime() - since.getTime() <= atOnceMs;
  return (isAnswer && isFresh(happenedAt)) || (wasDueByDay(dueAt) && isFresh(dueAt));
}

/** Reminders may be planned for the last hour itself. */
const wasDueByDay = (dueAt: Date): boolean => isDaytime(new Date(dueAt.getTime() - 1));

function isDaytime(now: Date): boolean {
  const time = timeInDigits(now);
  return atHour(earliestHour) <= time && time < atHour(latestHour);
}

/** The next moment at which people may be written to again; clocks may change before it. */
export function morningAfter(now: Date): Date {
  const today = instantOf(dayOf(now), atHour(earliestHour));
  return now < today ? today : instantOf(plusDays(dayOf(now), 1), atHour(earliestHour));
}

/** Of the moments that it speaks of, the first that is still to come. */
function nextMomentOf({ visits, aboutStartsAt }: Waiting, now: Date): number {
  return (visits ?? [])
    .map(({ before, startsAt }) => Date.parse(startsAt ?? before))
    .filter((moment) => moment > now.getTime())
    .reduce((first, moment) => Math.min(first, moment), aboutStartsAt.getTime());
}

const atHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
