import type { Transaction } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import { NextStepEntity } from './next-step.entity';

/**
 * What was promised at the end of an encounter is done; what is done already stays as it is.
 * @returns false where nothing was promised, or nobody may know
 */
export async function completeStep(
  tx: Transaction,
  encounterId: string,
  doneBy: string,
): Promise<boolean> {
  const steps = tx.repository(NextStepEntity);
  if (!(await steps.existsBy({ encounterId }))) return false;
  await steps.update({ encounterId, doneAt: IsNull() }, { doneAt: tx.now, doneBy });
  return true;
}
