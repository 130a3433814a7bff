import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '../tenancy/transaction';
import { holdsBackUntil, nextTry } from './next-try';
import type { Subscriber } from './subscriber';
import type { Subscribers } from './subscribers';

/** An event that waits for one subscriber. */
export interface Delivery {
  readonly event: string;
  readonly subscriber: string;
  readonly name: string;
  readonly municipality: MunicipalityCode;
  readonly payload: unknown;
  readonly attempts: number;
  readonly occurredAt: Date;
}

/** So many events at once: a change of hours may tell thousands. */
const handful = 200;

/**
 * Writes down who is to get the next events. One whose name nobody here knows stays, as
 * another version may have published it.
 * @param published names of all events, followed or not
 * @returns how many events
 */
export async function fanOut(
  tx: Transaction,
  published: readonly string[],
  { pairs }: Subscribers,
): Promise<number> {
  return tx.execute(
    `WITH due AS (
       SELECT id, municipality, name, payload FROM platform.outbox
        WHERE relayed_at IS NULL AND name = ANY ($1)
        ORDER BY id LIMIT ${handful} FOR UPDATE SKIP LOCKED
     ), written AS (
       INSERT INTO platform.delivery (event, subscriber, municipality, subject)
       SELECT due.id, pair.subscriber, due.municipality,
              CASE WHEN lower(due.payload ->> pair.subject) ~ '^[0-9a-f-]{36}$'
                   THEN lower(due.payload ->> pair.subject) ELSE due.id::text END
         FROM due JOIN unnest($2::text[], $3::text[], $4::text[]) AS pair (name, subscriber, subject)
           ON pair.name = due.name
     )
     UPDATE platform.outbox SET relayed_at = $5 FROM due WHERE outbox.id = due.id`,
    [
      published,
      pairs.map(({ event }) => event.name),
      pairs.map(({ subscriber }) => subscriber.name),
      pairs.map(({ event }) => event.subject),
      tx.now,
    ],
  );
}

/** The next one for a subscriber: none whose subject has an older one that still holds it back. */
export async function claimDelivery(
  tx: Transaction,
  { name }: Pick<Subscriber, 'name'>,
): Promise<Delivery | undefined> {
  const [delivery] = await tx.query<Delivery>(
    `SELECT d.event, d.subscriber, o.name, d.municipality, o.payload, d.attempts,
            o.occurred_at AS "occurredAt"
       FROM platform.delivery d
       JOIN platform.outbox o ON o.id = d.event AND o.municipality = d.municipality
      WHERE d.subscriber = $2 AND (d.try_after IS NULL OR d.try_after <= $1)
        AND NOT EXISTS (SELECT FROM platform.delivery older
                         WHERE older.subscriber = d.subscriber AND older.subject = d.subject
                           AND older.event < d.event AND older.set_aside_at IS NULL)
      ORDER BY d.event LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
    [tx.now, name],
  );
  return delivery;
}

/** Delivered: what waited is gone, the event stays in the outbox. */
export async function strikeOff(tx: Transaction, { event, subscriber }: Delivery): Promise<void> {
  await tx.query('DELETE FROM platform.delivery WHERE event = $1 AND subscriber = $2', [
    event,
    subscriber,
  ]);
}

/** Waits longer after each failure; past its time it holds back no younger one any more. */
export async function postpone(
  tx: Transaction,
  { event, subscriber, attempts, occurredAt }: Delivery,
  code: string,
): Promise<void> {
  const isPastItsTime = holdsBackUntil(occurredAt) <= tx.now;
  await tx.query(
    `UPDATE platform.delivery
        SET attempts = attempts + 1, last_error = $3, try_after = $4,
            set_aside_at = coalesce(set_aside_at, $5)
      WHERE event = $1 AND subscriber = $2`,
    [event, subscriber, code, nextTry(tx.now, attempts + 1), isPastItsTime ? tx.now : null],
  );
}
