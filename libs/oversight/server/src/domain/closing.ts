import { beginning, type Hash } from './chain';
import { endOf, type Month } from './month';

/** The seals of one month, as one sum. */
export interface SealedMonth {
  readonly month: Month;
  readonly firstSeal: number;
  readonly lastSeal: number;
  readonly seals: number;
  readonly readings: number;
  /** SHA-256 of the numbers and the chaining of its seals, hexadecimal. */
  readonly digest: string;
}

/** A seal over the seals of a month that is over: a link of a chain of its own. */
export interface ClosingSeal extends SealedMonth {
  /** 1, 2, 3 … in the order in which months were closed. */
  readonly number: number;
  readonly closedAt: Date;
  /** SHA-256 of the closing seal before it and of all that this one says. */
  readonly chained: string;
}

export function closedAfter(
  previous: Pick<ClosingSeal, 'number' | 'chained'> | undefined,
  { month, firstSeal, lastSeal, seals, readings, digest }: SealedMonth,
  closedAt: Date,
  sha256: Hash,
): ClosingSeal {
  const sum = { month, firstSeal, lastSeal, seals, readings, digest };
  const number = (previous?.number ?? 0) + 1;
  const text = [
    previous?.chained ?? beginning.chained,
    number,
    ...Object.values(sum),
    closedAt.toISOString(),
  ].join('\n');
  return { ...sum, number, closedAt, chained: sha256(text) };
}

/** Whether it is the next link, and its seals are as they were. */
export function closes(
  closing: ClosingSeal,
  previous: ClosingSeal | undefined,
  found: SealedMonth | undefined,
  sha256: Hash,
): boolean {
  const link = closedAfter(previous, closing, closing.closedAt, sha256);
  const isLink = closing.number === link.number && closing.chained === link.chained;
  return isLink && sameSeals(closing, found);
}

function sameSeals(closed: SealedMonth, found: SealedMonth | undefined): boolean {
  return (
    found?.firstSeal === closed.firstSeal &&
    found.lastSeal === closed.lastSeal &&
    found.seals === closed.seals &&
    found.readings === closed.readings &&
    found.digest === closed.digest
  );
}

/** Longer than any transaction lasts, and than clocks differ. */
const closedAfterMs = 24 * 60 * 60_000;

/** Whether nothing can be read in a month any more, nor be under way from it. */
export function isTimeToClose(month: Month, now: Date): boolean {
  return now.getTime() - endOf(month).getTime() >= closedAfterMs;
}
