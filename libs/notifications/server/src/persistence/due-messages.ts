import type { Transaction } from '@one-stop-shop/shared/server';
import type { DueMessage } from '../domain/message';
import { MessageEntity } from './message.entity';

const secondsUntilLookedForAgain = 10;

/** What a process knows how to tell; other messages wait for one that does. */
export interface Tellable {
  readonly kinds: readonly string[];
  /** Channels by which it sends. */
  readonly channels: readonly string[];
}

/**
 * Marks the messages that are due now as handed to the queue, and answers them,
 * the longest waiting first. One that was handed over within the last 10 s is left
 * alone; after that its job counts as lost and it gets another.
 */
export function markEnqueued(
  tx: Transaction,
  { kinds, channels }: Tellable,
  most: number,
): Promise<DueMessage[]> {
  return tx.query<DueMessage>(
    `WITH due AS (
       SELECT id FROM notifications.message
        WHERE state = 'planned' AND NOT by_hand AND due_at <= $1
          AND kind = ANY ($4) AND channel = ANY ($5)
          AND (enqueued_at IS NULL OR enqueued_at <= $1::timestamptz - make_interval(secs => $2))
        ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
     ), marked AS (
       UPDATE notifications.message m SET enqueued_at = $1 FROM due WHERE m.id = due.id
       RETURNING m.municipality, m.id AS "messageId", m.due_at
     ) SELECT municipality, "messageId" FROM marked ORDER BY due_at`,
    [tx.now, secondsUntilLookedForAgain, most, kinds, channels],
  );
}

/**
 * Takes the message to send it: locked until the transaction ends, so that it is in
 * one pair of hands only. Undefined when it is taken, done or not due yet.
 */
export async function takeDue(
  tx: Transaction,
  messageId: string,
): Promise<MessageEntity | undefined> {
  const message = await tx
    .repository(MessageEntity)
    .createQueryBuilder('message')
    .where({ id: messageId, state: 'planned', byHand: false })
    .andWhere('message.dueAt <= :now', { now: tx.now })
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
  return message ?? undefined;
}

/** Where a letter that was sent belongs; for whoever acts for no municipality yet. */
export async function municipalityOfSent(
  tx: Transaction,
  messageId: string,
): Promise<string | undefined> {
  const message = await tx
    .repository(MessageEntity)
    .findOne({ select: { id: true, municipality: true }, where: { id: messageId, state: 'sent' } });
  return message?.municipality;
}

/** A letter that was sent, locked so that it comes back once. */
export async function findSent(
  tx: Transaction,
  messageId: string,
): Promise<MessageEntity | undefined> {
  const message = await tx.repository(MessageEntity).findOne({
    where: { id: messageId, state: 'sent' },
    lock: { mode: 'pessimistic_write' },
  });
  return message ?? undefined;
}

/** A message that was taken tells fewer visits, and may be told in another way. */
export async function narrowTo(
  tx: Transaction,
  { id, municipality }: MessageEntity,
  telling: Pick<MessageEntity, 'visits' | 'channel' | 'aboutStartsAt'>,
): Promise<void> {
  const { visits, channel, aboutStartsAt } = telling;
  await tx.query(
    `UPDATE notifications.message SET visits = $3, channel = $4, about_starts_at = $5
      WHERE municipality = $1 AND id = $2`,
    [municipality, id, JSON.stringify(visits), channel, aboutStartsAt],
  );
}

/** What became of a message that was taken. */
export type Recorded = Partial<
  Pick<MessageEntity, 'state' | 'attempts' | 'dueAt' | 'lastError' | 'enqueuedAt' | 'settledAt'>
>;

export async function record(
  tx: Transaction,
  message: MessageEntity,
  outcome: Recorded,
): Promise<void> {
  const { id, municipality } = message;
  await tx.repository(MessageEntity).update({ id, municipality }, outcome);
}
