import type { Operation } from '@one-stop-shop/api/testing';
import type { Draft } from '../draft';

/** One way to make a good request wrong, and how the service must answer then. */
export interface Mutator {
  readonly name: string;
  fits(operation: Operation): boolean;
  /** @param n any number, to choose among several ways */
  bend(draft: Draft, n: number): Draft;
  /** Statuses that are right, beside those for one who may not ask at all. */
  readonly mustAnswer?: readonly number[];
}

export function oneOf<Item>(list: readonly [Item, ...Item[]], n: number): Item {
  return list[n % list.length] ?? list[0];
}

export function withHeader(draft: Draft, name: string, value: string): Draft {
  return { ...draft, headers: { ...draft.headers, [name]: value } };
}
