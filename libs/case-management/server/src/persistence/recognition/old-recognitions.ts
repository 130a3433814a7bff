import { purgeSlice, type Transaction } from '@one-stop-shop/shared/server';

/** Visits are looked at on their day: what was found then is of no use a month later. */
const olderThanDays = 30;

/**
 * Deletes a slice of the looks, and of whom they proposed.
 * @returns true when more may wait
 */
export async function purgeOldRecognitions(tx: Transaction): Promise<boolean> {
  const looks = await purgeSlice(tx, {
    table: 'case_management.recognition_look',
    key: 'municipality, visit_id, digest',
    where: 'looked_at < $1',
    olderThanDays,
  });
  const proposals = await purgeSlice(tx, {
    table: 'case_management.recognition_candidate',
    key: 'municipality, visit_id, person_id',
    where: 'proposed_at < $1',
    olderThanDays,
  });
  return looks || proposals;
}
