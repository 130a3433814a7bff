import type { Transaction } from '@one-stop-shop/shared/server';

/** By whom somebody wants to be received; never why. */
interface Wish {
  /** Mediators by whom not. */
  readonly without: readonly string[];
  /** By a woman; nobody has agreed to anybody else. */
  readonly woman: boolean;
}

export interface WishOfVisit {
  /** Obeyed, and whoever asks may learn of it. */
  readonly told: Wish;
  /** Of who comes who asks may not know: it decides between free mediators, and refuses nothing. */
  readonly quiet: Wish;
}

export const noWish: WishOfVisit = {
  told: { without: [], woman: false },
  quiet: { without: [], woman: false },
};

/** By whom those who come want to be received; the app binds the answer. */
export abstract class VisitWishes {
  /** By appointment; one that is missing wishes nothing. */
  abstract of(
    tx: Transaction,
    appointments: readonly string[],
  ): Promise<ReadonlyMap<string, WishOfVisit>>;
  /** No woman is there, and whoever comes agrees to whom there is: it is kept with their visit. */
  abstract agree(tx: Transaction, appointment: string): Promise<void>;
}
