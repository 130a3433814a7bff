import type { Transaction } from '@one-stop-shop/shared/server';
import type { KeyedReach } from './contact-rules';

/** So few that messages to the same numbers never wait long. */
const slice = 200;

interface StoredReach extends KeyedReach {
  readonly id: string;
}

/** Rules whose keys are not in the present form, behind an id. */
export function rulesOfBefore(
  tx: Transaction,
  mark: string,
  after: string,
): Promise<StoredReach[]> {
  return tx.query<StoredReach>(
    `SELECT id, reach_key AS key, reach_sealed AS sealed FROM notifications.contact_rule
      WHERE id > $1 AND NOT starts_with(reach_key, $2)
      ORDER BY id LIMIT ${slice} FOR UPDATE`,
    [after, mark],
  );
}

export async function keyAnew(tx: Transaction, made: readonly StoredReach[]): Promise<void> {
  await tx.query(
    `UPDATE notifications.contact_rule rule SET reach_key = made.key, reach_sealed = made.sealed
       FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS made (id, key, sealed)
      WHERE rule.id = made.id`,
    [made.map(({ id }) => id), made.map(({ key }) => key), made.map(({ sealed }) => sealed)],
  );
}

/**
 * Forgets what was said anew since, and what was taken back: a day later, when every call has been
 * looked at. While a key waits for its present form, what it hides may still be meant by another.
 */
export async function forgetReplaced(tx: Transaction, mark: string): Promise<void> {
  await tx.query(
    `DELETE FROM notifications.contact_rule old
      WHERE old.set_at < $1::timestamptz - interval '1 day'
        AND NOT EXISTS (SELECT FROM notifications.contact_rule waits
                         WHERE NOT starts_with(waits.reach_key, $2))
        AND (old.may_write IS NULL
             OR EXISTS (SELECT FROM notifications.contact_rule newer
                         WHERE newer.said_in = old.said_in
                           AND newer.reach_key = old.reach_key
                           AND (newer.set_at, newer.id) > (old.set_at, old.id)))`,
    [tx.now, mark],
  );
}
