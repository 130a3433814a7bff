import type { Transaction } from '@one-stop-shop/shared/server';
import { RecordChangedSince } from '../domain/problems';
import { PersonEntity } from './person.entity';

/** Somebody in view of who asks; of others it is not told whether there are any. */
export function findPerson(tx: Transaction, id: string): Promise<PersonEntity | null> {
  return tx.repository(PersonEntity).findOneBy({ id });
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

/** That they were met; an older encounter changes nothing. */
export async function noteMeeting(tx: Transaction, personId: string, at: Date): Promise<void> {
  await tx.execute(
    `UPDATE case_management.person SET last_met_at = greatest(coalesce(last_met_at, $2), $2)
      WHERE municipality = ANY ($3) AND id = $1`,
    [personId, at, tx.scope.municipalities],
  );
}
