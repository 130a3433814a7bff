import { randomUUID } from 'node:crypto';
import {
  mostCaseEvents,
  sensitiveCaseReasons,
  type CaseEvent,
} from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from '../persons/person.entity';
import { CaseEventEntity } from './case-event.entity';
import type { CaseRecordEntity } from './case-record.entity';

/** Why a case moved. */
export type CaseReason = Pick<CaseEvent, 'reason' | 'attempts' | 'words'>;

const field = 'reason';
/** Reasons are of one length under the seal, so that it doesn't tell which one it is. */
const paddedTo = 200;

export async function writeEvent(
  tx: Transaction,
  record: CaseRecordEntity,
  said: Pick<CaseEventEntity, 'kind' | 'from' | 'to' | 'by'>,
  why?: { readonly key: RecordKey; readonly reason: CaseReason },
): Promise<void> {
  const { id: caseId, personId, municipality, restricted } = record;
  const id = randomUUID();
  const text = why && JSON.stringify(why.reason).padEnd(paddedTo);
  await tx.repository(CaseEventEntity).insert({
    ...{ id, caseId, personId, municipality, restricted, ...said, at: tx.now },
    sealed: why && text ? why.key.seal({ row: id, field }, text) : null,
  });
}

/** Of all cases of somebody, the newest first. @param readsNotes whether sensitive reasons are shown */
export async function readEvents(
  tx: Transaction,
  { id: personId, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  key: RecordKey,
  readsNotes: boolean,
): Promise<CaseEvent[]> {
  const rows = await tx.repository(CaseEventEntity).find({
    where: { municipality, personId },
    order: { at: 'DESC', id: 'ASC' },
    take: mostCaseEvents,
  });
  return rows.map(({ id, kind, from, to, at, by, sealed }) => {
    const why = sealed ? (JSON.parse(key.open({ row: id, field }, sealed)) as CaseReason) : {};
    const isShown = readsNotes || !why.reason || !sensitiveCaseReasons.includes(why.reason);
    return {
      ...{ id, kind, to, at: at.toISOString(), by, ...(from && { from }) },
      ...(isShown && why),
    };
  });
}
