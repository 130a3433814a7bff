import type { Transaction } from '@one-stop-shop/shared/server';
import type { SafeContact } from '../domain/safe-contact';
import { MessageEntity } from './message.entity';

/**
 * Calls ahead that the worker has not looked at since a rule was last set, also once more a minute
 * later: whoever set it, or planned the call, may have needed that long to commit. What had nothing
 * to tell is looked at again every two seconds.
 */
const toMark = (now: string): string => `by_hand AND state IN ('planned', 'not_reached')
  AND about_starts_at > ${now}
  AND (safe_contact_at IS NULL
       OR safe_contact IS NULL AND safe_contact_at <= ${now}::timestamptz - interval '2 seconds'
       OR safe_contact_at <= (SELECT max(set_at) FROM notifications.contact_rule)
       OR safe_contact_at <= (SELECT max(set_at) + interval '1 minute' FROM notifications.contact_rule
                               WHERE set_at <= ${now}::timestamptz - interval '1 minute'))`;

/** Where there are any; for whoever acts for no municipality. */
export async function municipalitiesToMark(
  tx: Transaction,
  kinds: readonly string[],
): Promise<string[]> {
  const found = await tx.query<{ municipality: string }>(
    `SELECT DISTINCT municipality FROM notifications.message
      WHERE ${toMark('$1')} AND kind = ANY ($2)`,
    [tx.now, kinds],
  );
  return found.map(({ municipality }) => municipality);
}

/** So many of them, locked; those in another's hands are left to them. */
export function callsToMark(
  tx: Transaction,
  municipality: string,
  kinds: readonly string[],
  most: number,
): Promise<MessageEntity[]> {
  return tx
    .repository(MessageEntity)
    .createQueryBuilder('message')
    .where({ municipality })
    .andWhere(toMark(':now'), { now: tx.now })
    .andWhere('message.kind = ANY (:kinds)', { kinds: [...kinds] })
    .orderBy('message.safeContactAt', 'ASC', 'NULLS FIRST')
    .take(most)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany();
}

/** How a call is made; null for one that has nothing to tell now, which is on no list. */
export interface MarkedCall {
  readonly id: string;
  readonly safeContact: SafeContact | null;
}

export async function markCalls(
  tx: Transaction,
  municipality: string,
  calls: readonly MarkedCall[],
): Promise<void> {
  await tx.query(
    `UPDATE notifications.message m SET safe_contact = marked.how, safe_contact_at = $2
       FROM unnest($3::uuid[], $4::jsonb[]) AS marked (id, how)
      WHERE m.municipality = $1 AND m.id = marked.id`,
    [
      municipality,
      tx.now,
      calls.map(({ id }) => id),
      calls.map(({ safeContact }) => safeContact && JSON.stringify(safeContact)),
    ],
  );
}
