import { purgeSlice, type Transaction } from '@one-stop-shop/shared/server';

/**
 * Deletes a slice of the invitations that were used or withdrawn long ago. One that still waits
 * stays, at most one of an account: its page shows that the link expired.
 * @returns true when more may wait
 */
export function purgeOldInvitations(tx: Transaction): Promise<boolean> {
  return purgeSlice(tx, {
    table: 'identity.invitation',
    key: 'id',
    where: 'coalesce(accepted_at, withdrawn_at) < $1',
    olderThanDays: 90,
  });
}
