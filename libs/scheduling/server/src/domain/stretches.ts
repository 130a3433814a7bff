import type { Stretch } from './desk-calendar';

/** Stretches of time in order of their beginning, found without looking at them all. */
export class Stretches {
  private readonly all: Stretch[] = [];
  private longest = 0;

  add(stretch: Stretch): void {
    this.all.splice(this.firstFrom(stretch.startsAt), 0, stretch);
    this.longest = Math.max(this.longest, stretch.endsAt - stretch.startsAt);
  }

  touch(moment: Stretch): boolean {
    for (let at = this.firstFrom(moment.endsAt) - 1; at >= 0; at -= 1) {
      const before = this.all[at];
      if (!before || before.startsAt + this.longest <= moment.startsAt) return false;
      if (moment.startsAt < before.endsAt) return true;
    }
    return false;
  }

  /** Place of the first that begins at this moment or later. */
  private firstFrom(moment: number): number {
    return firstAtLeast(this.all.length, moment, (at) => this.all[at]?.startsAt ?? Infinity);
  }
}

/** The first place of an ascending list whose value is at least this one; the length where none is. */
export function firstAtLeast(
  length: number,
  value: number,
  valueAt: (place: number) => number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
