import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

export interface Reviewer {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly ServiceLanguage[];
}

/** Asked of whoever keeps accounts: how mediators are called, and what they speak. */
export abstract class ReviewerAccounts {
  /** @param wanted.from their work on or after this day, YYYY-MM-DD */
  abstract find(
    tx: Transaction,
    wanted: { readonly ids: readonly string[]; readonly from: string },
  ): Promise<readonly Reviewer[]>;
}
