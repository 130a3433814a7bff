import type { ReviewedLanguage } from '@one-stop-shop/sentences/contracts';
import { isPublicLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import type { ReviewerAccounts } from './reviewer-accounts';

/** The languages that somebody speaks, as their account says, of those that are reviewed. */
export async function theirLanguages(
  tx: Transaction,
  accounts: ReviewerAccounts,
  { operatorId }: OperatorScope,
): Promise<ReviewedLanguage[]> {
  const [account] = await accounts.find(tx, { ids: [operatorId], from: dayOf(tx.now) });
  return (account?.languages ?? []).filter(
    (one): one is ReviewedLanguage => isPublicLanguage(one) && one !== 'it',
  );
}
