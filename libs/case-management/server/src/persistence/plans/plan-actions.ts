import { randomUUID } from 'node:crypto';
import {
  mostOfToday,
  type ActionState,
  type PlannedAction,
} from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import type { NamedPerson } from '../today/today';
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

export interface ActionDue extends NamedPerson {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly state: ActionState;
  /** The plan. */
  readonly sealed: Buffer;
}

/** What is to be done of plans by a day, in cases that somebody leads or is assigned to. */
export function readActionsDue(
  tx: Transaction,
  operator: string,
  today: LocalDay,
  until: LocalDay,
): Promise<ActionDue[]> {
  return tx.query<ActionDue>(
    // Their few cases first: a municipality's open actions of years are never gone through.
    `WITH followed AS (
       SELECT c.municipality, c.id FROM case_management.case_record c
        WHERE c.municipality = ANY ($1) AND c.responsible = $2 AND c.status <> 'closed'
        UNION
       SELECT a.municipality, a.case_id FROM case_management.case_assignment a
        WHERE a.municipality = ANY ($1) AND a.operator_id = $2 AND a.ended_at IS NULL
          AND a.last_day >= $3)
     SELECT a.id, a.plan_id AS "planId", a.position, to_char(a.due, 'YYYY-MM-DD') AS due, a.state,
            l.sealed, p.id AS "personId", p.municipality, p.name, p.latin
       FROM followed f
       JOIN case_management.plan l ON l.municipality = f.municipality AND l.case_id = f.id
                                  AND l.state = 'agreed'
       JOIN case_management.plan_action a ON a.municipality = l.municipality AND a.plan_id = l.id
       JOIN case_management.person p ON p.municipality = a.municipality AND p.id = a.person_id
      WHERE a.state IN ('to_do', 'booked') AND a.due <= $4
      ORDER BY a.due, a.id LIMIT ${mostOfToday}`,
    [tx.scope.municipalities, operator, today, until],
  );
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
