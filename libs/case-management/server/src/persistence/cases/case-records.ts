import type { Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from '../persons/person.entity';
import { CaseRecordEntity } from './case-record.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality'>;

/** The last case of somebody, open or closed, for who may see cases. */
export function findCase(
  tx: Transaction,
  { id: personId, municipality }: Whose,
): Promise<CaseRecordEntity | null> {
  return tx
    .repository(CaseRecordEntity)
    .findOne({ where: { municipality, personId }, order: { takenAt: 'DESC', id: 'DESC' } });
}

/** @returns false where somebody is in charge already, also since a moment ago */
export async function openCase(tx: Transaction, record: CaseRecordEntity): Promise<boolean> {
  const opened = await tx.execute(
    `INSERT INTO case_management.case_record
            (id, person_id, municipality, restricted, responsible, taken_on, legal_basis, taken_by,
             taken_at, status, since, version)
     VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (municipality, person_id) WHERE status <> 'closed' DO NOTHING`,
    [
      ...[record.id, record.personId, record.municipality, record.restricted, record.responsible],
      ...[record.takenOn, record.legalBasis, record.takenBy, record.takenAt, record.status],
      ...[record.since, record.version],
    ],
  );
  return opened === 1;
}

/** @returns false where it isn't any more as it was shown */
export async function changeCase(
  tx: Transaction,
  { id }: CaseRecordEntity,
  shown: number,
  now: Partial<Pick<CaseRecordEntity, 'status' | 'since' | 'responsible'>>,
): Promise<boolean> {
  const { affected } = await tx
    .repository(CaseRecordEntity)
    .update({ id, version: shown }, { ...now, version: shown + 1 });
  return affected === 1;
}

/** Whether who asks stands in today for a colleague in this municipality. */
export async function standsInFor(
  tx: Transaction,
  municipality: string,
  absent: string,
): Promise<boolean> {
  const [row] = await tx.query<{ known: boolean }>(
    'SELECT case_management.stands_in_for($1, $2) AS known',
    [municipality, absent],
  );
  return row?.known ?? false;
}
