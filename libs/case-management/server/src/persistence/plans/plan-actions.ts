import { randomUUID } from 'node:crypto';
import type { ActionState, PlannedAction } from '@one-stop-shop/case-management/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { PlanActionEntity } from './plan-action.entity';
import type { PlanEntity } from './plan.entity';

/** What was agreed becomes work, in the order of the plan. */
export async function beginActions(
  tx: Transaction,
  { id: planId, personId, municipality, restricted }: PlanEntity,
  actions: readonly PlannedAction[],
  by: string,
): Promise<void> {
  await tx.repository(PlanActionEntity).insert(
    actions.map(({ due }, position) => ({
      ...{ id: randomUUID(), planId, personId, municipality, restricted, position },
      ...{ due: due ?? null, state: 'to_do' as const, changedBy: by, changedAt: tx.now },
    })),
  );
}

export async function readActions(
  tx: Transaction,
  municipality: string,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanActionEntity[]>> {
  const rows = await tx.repository(PlanActionEntity).find({
    where: { municipality, planId: In([...planIds]) },
    order: { position: 'ASC' },
  });
  return Map.groupBy(rows, ({ planId }) => planId);
}

export function findAction(tx: Transaction, id: string): Promise<PlanActionEntity | null> {
  return tx.repository(PlanActionEntity).findOneBy({ id });
}

/** @returns false where somebody wrote something else of it meanwhile */
export async function changeAction(
  tx: Transaction,
  { id, municipality }: Pick<PlanActionEntity, 'id' | 'municipality'>,
  {
    shown,
    state,
    by,
  }: { readonly shown: ActionState; readonly state: ActionState; readonly by: string },
): Promise<boolean> {
  const { affected } = await tx
    .repository(PlanActionEntity)
    .update({ id, municipality, state: shown }, { state, changedBy: by, changedAt: tx.now });
  return affected === 1;
}
