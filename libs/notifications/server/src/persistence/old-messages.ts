import { purgeSlice, type Transaction } from '@one-stop-shop/shared/server';
import { kindsAboutVisits } from '../domain/message';

/**
 * Deletes a slice of the messages about visits long past: settled ones, and calls that nobody
 * made. Those to staff stay, as they show that contacts were told.
 * @returns true when more may wait
 */
export function purgeOldMessages(tx: Transaction): Promise<boolean> {
  const kinds = kindsAboutVisits.map((kind) => `'${kind}'`).join();
  return purgeSlice(tx, {
    table: 'notifications.message',
    key: 'id',
    where: `about_starts_at < $1 AND coalesce(settled_at, about_starts_at) < $1
            AND kind IN (${kinds})`,
    olderThanDays: 90,
  });
}
