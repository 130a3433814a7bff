import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import { OperatorEntity } from './operator.entity';

/** The account of somebody who is known to have one. */
export function accountOf(tx: Transaction<SignInScope>, id: string): Promise<OperatorEntity> {
  return tx.repository(OperatorEntity).findOneByOrFail({ id });
}
