import { randomUUID } from 'node:crypto';
import {
  mostPlans,
  type AgreePlan,
  type PlanContent,
  type PlanState,
} from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from '../persons/person.entity';
import { PlanEntity } from './plan.entity';

const content = 'plan';
const interpreter = 'interpreter';

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

/** All versions of somebody's plan, the newest first. */
export function readPlans(
  tx: Transaction,
  { id: personId, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
): Promise<PlanEntity[]> {
  return tx.repository(PlanEntity).find({
    where: { municipality, personId },
    order: { begunAt: 'DESC', id: 'ASC' },
    take: mostPlans,
  });
}

/** One version, of this person. */
export function findPlan(
  tx: Transaction,
  { id: personId, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  id: string,
): Promise<PlanEntity | null> {
  return tx.repository(PlanEntity).findOneBy({ municipality, personId, id });
}

/** The version that holds. */
export function findAgreed(
  tx: Transaction,
  { id: personId, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
): Promise<PlanEntity | null> {
  return tx.repository(PlanEntity).findOneBy({ municipality, personId, state: 'agreed' });
}

export function openPlan(
  { id, sealed }: Pick<PlanEntity, 'id' | 'sealed'>,
  key: RecordKey,
): PlanContent {
  return JSON.parse(key.open({ row: id, field: content }, sealed)) as PlanContent;
}

export function openInterpreter(
  { id, interpreter: sealed }: PlanEntity,
  key: RecordKey,
): string | undefined {
  return sealed ? key.open({ row: id, field: interpreter }, sealed) : undefined;
}

/** @returns its id; undefined where somebody else has begun one meanwhile */
export async function beginPlan(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  key: RecordKey,
  {
    caseId,
    said,
    by,
  }: { readonly caseId: string; readonly said: PlanContent; readonly by: string },
): Promise<string | undefined> {
  const id = randomUUID();
  const begun = await tx.execute(
    `INSERT INTO case_management.plan (id, person_id, municipality, restricted, case_id, state,
            sealed, version, written_by, begun_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, 'draft', $6, 1, $7, $8, $8) ON CONFLICT DO NOTHING`,
    [
      ...[id, personId, municipality, restricted, caseId],
      ...[key.seal({ row: id, field: content }, JSON.stringify(said)), by, tx.now],
    ],
  );
  return begun === 1 ? id : undefined;
}

/** Changes of one version, by whoever saw the one before. */
export interface PlanTurn {
  readonly shown: { readonly id: string; readonly version: number };
  readonly municipality: string;
  readonly state: PlanState;
}

/** @returns false where another wrote or brought it further meanwhile */
export async function changePlan(
  tx: Transaction,
  { shown: { id, version }, municipality, state }: PlanTurn,
  change: Partial<Omit<PlanEntity, 'id' | 'version' | 'changedAt'>>,
): Promise<boolean> {
  const { affected } = await tx
    .repository(PlanEntity)
    .update(
      { id, municipality, version, state },
      { ...change, version: version + 1, changedAt: tx.now },
    );
  return affected === 1;
}

/** What was proposed is written in again, and is a draft; a version that nobody shows stays as it is. */
export async function takeBack(
  tx: Transaction,
  { shown: { id, version }, municipality }: Omit<PlanTurn, 'state'>,
): Promise<void> {
  await tx
    .repository(PlanEntity)
    .update({ id, municipality, version, state: 'proposed' }, { state: 'draft', proposedAt: null });
}

export function sealedPlan(id: string, said: PlanContent, key: RecordKey): Buffer {
  return key.seal({ row: id, field: content }, JSON.stringify(said));
}

/** How it was agreed, as it is kept. */
export function agreementOf(
  id: string,
  { agreement, agreedOn, interpreter: name }: AgreePlan,
  key: RecordKey,
): Pick<PlanEntity, 'agreement' | 'agreedOn' | 'interpreter'> {
  const sealed = name ? key.seal({ row: id, field: interpreter }, name) : null;
  return { agreement, agreedOn, interpreter: sealed };
}
