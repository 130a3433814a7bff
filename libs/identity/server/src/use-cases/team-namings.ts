import type { Transaction } from '@one-stop-shop/shared/server';

/** Who was named for the restricted records of a municipality that nobody followed, and by whom. */
export interface TeamNaming {
  readonly id: string;
  /** Accounts. */
  readonly colleague: string;
  readonly namedBy: string;
  readonly at: Date;
}

/** What a letter asks of whoever keeps the records; the app binds the answer. */
export abstract class TeamNamings {
  abstract of(tx: Transaction, ids: readonly string[]): Promise<readonly TeamNaming[]>;
}
