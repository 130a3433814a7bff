import { computed, signal } from '@angular/core';

import type { Opening } from '@one-stop-shop/scheduling/contracts';

import { isWallTime } from './wall-time';

/** A stretch of opening being written; times are HH:MM once they are right. */
export interface WrittenOpening extends Opening {
  readonly key: number;
}

export type OpeningProblem = 'time-missing' | 'closes-before-opening' | 'openings-overlap';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The weekly openings of a desk while somebody writes them, day by day. */
export class WeeklyOpenings {
  private nextKey = 1;
  private readonly written;

  constructor(openings: readonly Opening[] = []) {
    this.written = signal<readonly WrittenOpening[]>(
      openings.map((opening) => this.withKey(opening)),
    );
  }

  /** Monday to Sunday, each with its stretches in the order in which they were written. */
  readonly days = computed(() =>
    weekdays.map((weekday) => ({
      weekday,
      openings: this.written().filter((opening) => opening.weekday === weekday),
    })),
  );

  readonly problems = computed(() => problemsIn(this.written()));
  readonly isEmpty = computed(() => this.written().length === 0);

  /** A stretch more on this day, an hour after the last one; answers its key. */
  add(weekday: number): number {
    const sameDay = this.written().filter((opening) => opening.weekday === weekday);
    const last = sameDay.at(-1)?.until ?? '';
    const opening = this.withKey({ weekday, from: hourAfter(last), until: '' });
    this.written.update((all) => [...all, opening]);
    return opening.key;
  }

  change(key: number, times: Partial<Pick<Opening, 'from' | 'until'>>): void {
    this.written.update((all) =>
      all.map((opening) => (opening.key === key ? { ...opening, ...times } : opening)),
    );
  }

  remove(key: number): void {
    this.written.update((all) => all.filter((opening) => opening.key !== key));
  }

  /** As they are sent: by weekday and time. */
  asOpenings(): Opening[] {
    return inOrder(this.written()).map(({ weekday, from, until }) => ({ weekday, from, until }));
  }

  private withKey({ weekday, from, until }: Opening): WrittenOpening {
    return { key: this.nextKey++, weekday, from, until };
  }
}

/** By weekday and time. */
export function inOrder<One extends Opening>(openings: readonly One[]): One[] {
  return openings.toSorted(
    (one, other) => one.weekday - other.weekday || one.from.localeCompare(other.from),
  );
}

function problemsIn(all: readonly WrittenOpening[]): ReadonlyMap<number, OpeningProblem> {
  const found = all.flatMap((one): [number, OpeningProblem][] => {
    if (!isWallTime(one.from) || !isWallTime(one.until)) return [[one.key, 'time-missing']];
    if (one.from >= one.until) return [[one.key, 'closes-before-opening']];
    const earlier = all.filter(({ key }) => key < one.key);
    return earlier.some((other) => overlap(one, other)) ? [[one.key, 'openings-overlap']] : [];
  });
  return new Map(found);
}

function overlap(one: Opening, other: Opening): boolean {
  return one.weekday === other.weekday && one.from < other.until && other.from < one.until;
}

function hourAfter(time: string): string {
  const hour = Number(time.slice(0, 2)) + 1;
  return isWallTime(time) && hour < 24 ? `${String(hour).padStart(2, '0')}${time.slice(2)}` : '';
}
