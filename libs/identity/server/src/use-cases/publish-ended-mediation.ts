import { mediatorWorkEnded, rolesThatReceive } from '@one-stop-shop/identity/contracts';
import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import { publish, type Transaction } from '@one-stop-shop/shared/server';
import type { EndedWork } from '../persistence/staff-assignments';

/**
 * Tells every municipality in which somebody mediates or practises no longer, in the transaction that
 * ended their work: nobody may be sent there to them.
 * @param lastDay null when the work ended at once, so that yesterday was the last day
 */
export async function publishEndedMediation(
  tx: Transaction,
  operatorId: string,
  ended: readonly EndedWork[],
  lastDay: LocalDay | null,
): Promise<void> {
  for (const { municipality } of ended.filter(({ role }) => rolesThatReceive.includes(role))) {
    await publish(tx, mediatorWorkEnded, {
      municipality,
      operatorId,
      lastDay: lastDay ?? plusDays(dayOf(tx.now), -1),
    });
  }
}
