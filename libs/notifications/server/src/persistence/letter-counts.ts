import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** A letter as it is counted: under a key, never under the address. */
export interface CountedLetter {
  readonly addressKey: string;
  readonly day: LocalDay;
  readonly sort: string;
  readonly messageId: string;
}

/**
 * Counts a letter in one statement, unless so many have been: of those that come at once
 * each waits for the one before. A repetition of one that was counted is let through.
 */
export async function countLetter(
  tx: Transaction,
  { addressKey, day, sort, messageId }: CountedLetter,
  most: number,
): Promise<boolean> {
  const counted = await tx.execute(
    `INSERT INTO notifications.letter_count AS known (address_key, day, sort, messages)
     VALUES ($1, $2, $3, ARRAY[$4::uuid])
     ON CONFLICT (address_key, day, sort) DO UPDATE
       SET messages = CASE WHEN $4::uuid = ANY (known.messages) THEN known.messages
                           ELSE known.messages || $4::uuid END
     WHERE $4::uuid = ANY (known.messages) OR cardinality(known.messages) < $5`,
    [addressKey, day, sort, messageId, most],
  );
  return counted === 1;
}

/** Counts of days that are over are forgotten, a few at a time and never waited for. */
export async function forgetCountsBefore(tx: Transaction, day: LocalDay): Promise<void> {
  await tx.query(
    `DELETE FROM notifications.letter_count WHERE (address_key, day, sort) IN (
       SELECT address_key, day, sort FROM notifications.letter_count
        WHERE day < $1 LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    [day],
  );
}
