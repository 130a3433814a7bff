import { purgeSlice, type Transaction } from '@one-stop-shop/shared/server';

/**
 * Deletes a slice of the messages to people about visits long past: settled ones, and calls that nobody
 * made. Those to staff stay, as they show that contacts were told.
 * @returns true when more may wait
 */
export function purgeOldMessages(tx: Transaction): Promise<boolean> {
  return purgeSlice(tx, {
    table: 'notifications.message',
    key: 'id',
    where: `about_starts_at < $1 AND coalesce(settled_at, about_starts_at) < $1
            AND audience = 'person'`,
    olderThanDays: 90,
  });
}
