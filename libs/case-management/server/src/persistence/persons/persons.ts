import type { Transaction } from '@one-stop-shop/shared/server';
import { RecordChangedSince } from '../../domain/problems';
import { In } from 'typeorm';
import { PersonEntity } from './person.entity';

/** Somebody in view of who asks; of others it is not told whether there are any. */
export function findPerson(tx: Transaction, id: string): Promise<PersonEntity | null> {
  return tx.repository(PersonEntity).findOneBy({ id });
}

/** Several in view of who asks, in the order of their ids; others are missing. */
export function findPersons(tx: Transaction, ids: readonly string[]): Promise<PersonEntity[]> {
  return tx.repository(PersonEntity).find({ where: { id: In([...ids]) }, order: { id: 'ASC' } });
}

/**
 * One more change of the record, by whoever saw the one before.
 * @throws RecordChangedSince when a colleague was quicker
 */
export async function takeTurn(
  tx: Transaction,
  person: PersonEntity,
  shown: number,
): Promise<void> {
  const { affected } = await tx
    .repository(PersonEntity)
    .update({ id: person.id, version: shown }, { version: shown + 1 });
  if (affected !== 1) throw new RecordChangedSince();
}

/** That they were met; an older encounter changes nothing. Locked in one order, so that two groups never wait for each other. */
export async function noteMeeting(
  tx: Transaction,
  personIds: readonly string[],
  at: Date,
): Promise<void> {
  await tx.execute(
    `WITH met AS (
       SELECT id FROM case_management.person
        WHERE municipality = ANY ($3) AND id = ANY ($1) ORDER BY id FOR NO KEY UPDATE
     )
     UPDATE case_management.person p SET last_met_at = greatest(coalesce(p.last_met_at, $2), $2)
       FROM met WHERE p.municipality = ANY ($3) AND p.id = met.id`,
    [personIds, at, tx.scope.municipalities],
  );
}
