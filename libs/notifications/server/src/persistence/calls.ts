import type { RecordCall } from '@one-stop-shop/notifications/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In, LessThan, MoreThan, type FindOptionsWhere } from 'typeorm';
import { MessageEntity } from './message.entity';

const calls: FindOptionsWhere<MessageEntity> = {
  byHand: true,
  state: In(['planned', 'reached', 'not_reached']),
};

/** Calls of these kinds due before the horizon, made or not, about moments that are still ahead. */
export function readCalls(
  tx: Transaction,
  municipality: string,
  kinds: readonly string[],
  horizon: Date,
): Promise<MessageEntity[]> {
  return tx.repository(MessageEntity).find({
    where: {
      ...calls,
      municipality,
      kind: In([...kinds]),
      dueAt: LessThan(horizon),
      aboutStartsAt: MoreThan(tx.now),
    },
    order: { aboutStartsAt: 'ASC', id: 'ASC' },
  });
}

/** How many of them nobody has made yet, of every kind. */
export function countCallsToMake(
  tx: Transaction,
  municipality: string,
  horizon: Date,
): Promise<number> {
  return tx.repository(MessageEntity).countBy({
    municipality,
    byHand: true,
    state: 'planned',
    dueAt: LessThan(horizon),
    aboutStartsAt: MoreThan(tx.now),
  });
}

/** False when there is no such call. */
export async function recordOutcome(
  tx: Transaction,
  messageId: string,
  outcome: Exclude<RecordCall['outcome'], 'to_call'>,
): Promise<boolean> {
  const { affected } = await tx
    .repository(MessageEntity)
    .update({ ...calls, id: messageId }, { state: outcome, settledAt: tx.now });
  return affected === 1;
}

/** False when there is no such call, nobody was told by it, or the visit has begun. */
export async function takeBackOutcome(tx: Transaction, messageId: string): Promise<boolean> {
  const { affected } = await tx.repository(MessageEntity).update(
    {
      ...calls,
      id: messageId,
      // Also what another has taken back already: the same wish, pressed twice.
      state: In(['planned', 'reached']),
      aboutStartsAt: MoreThan(tx.now),
    },
    { state: 'planned', settledAt: null },
  );
  return affected === 1;
}
