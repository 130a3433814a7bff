import type { DraftedEncounter, ShownDraft } from '@one-stop-shop/case-management/contracts';
import { purgeSlice, type RecordKey, type Transaction } from '@one-stop-shop/shared/server';
import { IsNull, LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { EncounterDraftEntity } from './encounter-draft.entity';
import type { PersonEntity } from '../persons/person.entity';

/** About whom, of which visit if of any, and whose. */
export interface DraftOf {
  readonly person: Pick<PersonEntity, 'id' | 'municipality'>;
  readonly visit: string | undefined;
  readonly author: string;
}

const field = 'draft';

export function findDraft(tx: Transaction, of: DraftOf): Promise<EncounterDraftEntity | null> {
  return tx.repository(EncounterDraftEntity).findOneBy(whereOf(of));
}

export function openDraft({ id, sealed }: EncounterDraftEntity, key: RecordKey): DraftedEncounter {
  return JSON.parse(key.open({ row: id, field }, sealed)) as DraftedEncounter;
}

export function sealDraft(id: string, written: DraftedEncounter, key: RecordKey): Buffer {
  return key.seal({ row: id, field }, JSON.stringify(written));
}

/** @returns false where there is one already, of another page of the same author */
export async function beginDraft(
  tx: Transaction,
  { person: { id: personId, municipality }, visit, author }: DraftOf,
  draft: { readonly id: string; readonly restricted: boolean; readonly sealed: Buffer },
): Promise<boolean> {
  const begun = await tx.execute(
    `INSERT INTO case_management.encounter_draft
            (id, person_id, municipality, restricted, visit_id, author, sealed,
             begun_at, changed_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1) ON CONFLICT DO NOTHING`,
    [
      ...[draft.id, personId, municipality, draft.restricted, visit ?? null, author],
      ...[draft.sealed, tx.now],
    ],
  );
  return begun === 1;
}

/** @returns false where another version than the one shown is kept */
export async function changeDraft(
  tx: Transaction,
  of: DraftOf,
  { id, version }: ShownDraft,
  sealed: Buffer,
): Promise<boolean> {
  const { affected } = await tx
    .repository(EncounterDraftEntity)
    .update({ ...whereOf(of), id, version }, { sealed, changedAt: tx.now, version: version + 1 });
  return affected === 1;
}

/** It was recorded, or is not wanted. One begun anew, or written on since it was shown, stays. */
export async function forgetDraft(
  tx: Transaction,
  of: DraftOf,
  { id, version }: ShownDraft,
): Promise<void> {
  await tx
    .repository(EncounterDraftEntity)
    .delete({ ...whereOf(of), id, version: LessThanOrEqual(version) });
}

/**
 * Deletes a slice of those that nobody changed for fourteen days.
 * @returns true when more may wait
 */
export function purgeOldDrafts(tx: Transaction): Promise<boolean> {
  return purgeSlice(tx, {
    table: 'case_management.encounter_draft',
    key: 'id',
    where: 'changed_at < $1',
    olderThanDays: 14,
  });
}

function whereOf({
  person: { id: personId, municipality },
  visit,
  author,
}: DraftOf): FindOptionsWhere<EncounterDraftEntity> {
  return { municipality, personId, author, visitId: visit ?? IsNull() };
}
