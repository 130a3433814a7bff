import { mostOtherPlans, type OtherPlan } from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from '../persons/person.entity';
import { OtherPlanEntity } from './other-plan.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality'>;
/** What of it is sealed. */
type Sealed = Pick<OtherPlan, 'leader' | 'number'>;

const field = 'plan';
const paddedTo = 200;

/** The newest first, replaced ones included. */
export async function readOtherPlans(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  key: RecordKey,
): Promise<OtherPlan[]> {
  const rows = await tx.repository(OtherPlanEntity).find({
    where: { municipality, personId },
    order: { writtenAt: 'DESC', id: 'ASC' },
    take: mostOtherPlans,
  });
  return rows.map(({ id, kind, firstDay, lastDay, sealed, replaces, writtenBy, writtenAt }) => ({
    ...{ id, kind, ...(JSON.parse(key.open({ row: id, field }, sealed)) as Sealed) },
    ...{ from: firstDay, ...(lastDay && { until: lastDay }), ...(replaces && { replaces }) },
    ...{ writtenAt: writtenAt.toISOString(), writtenBy },
  }));
}

export function findOtherPlan(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  id: string,
): Promise<OtherPlanEntity | null> {
  return tx.repository(OtherPlanEntity).findOneBy({ municipality, personId, id });
}

/** @returns false where another one replaces the same */
export async function writeOtherPlan(
  tx: Transaction,
  plan: Omit<OtherPlanEntity, 'sealed'>,
  { said, key }: { readonly said: Sealed; readonly key: RecordKey },
): Promise<boolean> {
  const sealed = key.seal({ row: plan.id, field }, JSON.stringify(said).padEnd(paddedTo));
  const written = await tx.execute(
    `INSERT INTO case_management.other_plan
            (id, person_id, municipality, restricted, case_id, kind, first_day, last_day, sealed,
             replaces, written_by, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9, $10, $11, $12)
         ON CONFLICT (municipality, replaces) DO NOTHING`,
    [
      ...[plan.id, plan.personId, plan.municipality, plan.restricted, plan.caseId, plan.kind],
      ...[plan.firstDay, plan.lastDay, sealed, plan.replaces, plan.writtenBy, plan.writtenAt],
    ],
  );
  return written === 1;
}
