import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { MessageEntity } from './message.entity';
import type { Fact } from './planned-messages';

/**
 * What waits about this very fact, or was overtaken, is told to nobody: it was taken back. That it
 * dropped itself tells it from what may return.
 */
export async function dropNewsOf(
  tx: Transaction,
  { municipality, subject, happenedAt }: Fact,
): Promise<void> {
  await tx
    .repository(MessageEntity)
    .update(
      { municipality, subject, happenedAt, kind: ofActs, state: In(['planned', 'dropped']) },
      { state: 'dropped', settledAt: tx.now, droppedBy: happenedAt },
    );
}

/**
 * The newest news of this moment from before the fact, if it was dropped: the fact was taken back,
 * and what it made untrue is true again.
 * @returns whether there was any
 */
export async function tellAfterAll(tx: Transaction, fact: Fact, startsAt: Date): Promise<boolean> {
  const { municipality, subject, happenedAt } = fact;
  const changed = await tx.execute(
    `UPDATE notifications.message
        SET state = 'planned', settled_at = NULL, enqueued_at = NULL, dropped_by = NULL
      WHERE municipality = $1 AND state = 'dropped'
        AND id = (SELECT id FROM notifications.message
                   WHERE municipality = $1 AND subject = $2 AND kind IN ('confirmation', 'moved')
                     AND about_starts_at = $3 AND happened_at < $4
                     AND dropped_by IS DISTINCT FROM happened_at
                   ORDER BY happened_at DESC, id DESC LIMIT 1)`,
    [municipality, subject, startsAt, happenedAt],
  );
  return changed > 0;
}

/**
 * The reminder of this moment, if the fact dropped it: also after its hour, when it is a call or
 * waits to be tried again. One that was dropped for another reason stays so.
 */
export async function remindAfterAll(tx: Transaction, fact: Fact, startsAt: Date): Promise<void> {
  const { municipality, subject, happenedAt } = fact;
  await tx.query(
    `UPDATE notifications.message
        SET state = 'planned', settled_at = NULL, enqueued_at = NULL, dropped_by = NULL
      WHERE municipality = $1 AND subject = $2 AND kind = 'reminder' AND about_starts_at = $3
        AND state = 'dropped' AND ${droppedBy('$4')}`,
    [municipality, subject, startsAt, happenedAt],
  );
}

/** What a changed desk was to tell of this visit, if it was to be told while the fact held. */
export async function tellChangesAfterAll(
  tx: Transaction,
  { municipality, subject: appointmentId, happenedAt }: Fact,
  startsAt: Date,
): Promise<void> {
  await tx.query(
    `UPDATE notifications.message
        SET state = 'planned', settled_at = NULL, enqueued_at = NULL, dropped_by = NULL
      WHERE municipality = $1 AND kind = 'desk_change' AND about_starts_at >= $2
        AND visits @> $3::jsonb AND state = 'dropped' AND ${droppedBy('$4')}`,
    [
      municipality,
      startsAt,
      JSON.stringify([{ appointmentId, startsAt: startsAt.toISOString() }]),
      happenedAt,
    ],
  );
}

/** The news of this very fact that somebody got; a cancellation may come about once more. */
export async function toldOf(
  tx: Transaction,
  { municipality, subject, happenedAt }: Fact,
): Promise<MessageEntity | undefined> {
  const messages = tx.repository(MessageEntity);
  const told = await messages.findOneBy({
    ...{ municipality, subject, happenedAt, kind: ofActs, state: In(['sent', 'reached']) },
  });
  if (told?.kind === 'cancelled') {
    const occurrence = happenedAt.toISOString();
    await messages.update({ municipality, id: told.id }, { occurrence });
  }
  return told ?? undefined;
}

const ofActs = In(['moved', 'cancelled']);

/**
 * By the fact, or at the moment of telling and not before it; clocks of two processes never differ
 * by a minute.
 */
const droppedBy = (fact: string): string =>
  `(dropped_by = ${fact} OR dropped_by IS NULL
    AND settled_at >= ${fact}::timestamptz - interval '1 minute')`;
