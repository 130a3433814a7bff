import type { Transaction } from '@one-stop-shop/shared/server';
import { In, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import type { AppointmentKind, MessageState, NewsKind } from '../domain/message';
import { MessageEntity } from './message.entity';

/** A fact about an appointment and when it came about. */
export interface Fact {
  readonly municipality: string;
  /** Id of the appointment. */
  readonly subject: string;
  readonly happenedAt: Date;
}

export type NewMessage = Pick<
  MessageEntity,
  | 'municipality'
  | 'subject'
  | 'kind'
  | 'occurrence'
  | 'happenedAt'
  | 'aboutStartsAt'
  | 'dueAt'
  | 'channel'
  | 'language'
> &
  Partial<Pick<MessageEntity, 'audience' | 'visits' | 'askedBy' | 'insteadOf' | 'byRule'>> & {
    /** Whether one that was dropped is told after all: what it says holds again. */
    readonly mayReturn?: boolean;
    /** What it says was no longer so when it was planned: it waits for no one, and may return. */
    readonly isOvertaken?: boolean;
  };

/** What nobody needs to hear of a visit that is cancelled; other contexts' messages are theirs. */
const aboutAVisitAhead: readonly AppointmentKind[] = ['confirmation', 'moved', 'reminder'];

const news: readonly NewsKind[] = ['confirmation', 'moved', 'cancelled'];

/** Events of one appointment are followed one after the other, whichever worker holds them. */
export async function queueForSubject(tx: Transaction, subject: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('message ' || $1, 0))`, [subject]);
}

/**
 * Plans a message once. Asked again it changes nothing, but for one that was dropped and may
 * return, as a reminder does when the appointment has come back to its moment.
 */
export async function planMessage(tx: Transaction, message: NewMessage): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.message AS known
       (municipality, subject, kind, occurrence, happened_at, about_starts_at, due_at, channel, language,
        visits, asked_by, instead_of, audience, state, settled_at, by_rule)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $15, $16, $17)
     ON CONFLICT (municipality, subject, kind, occurrence) DO UPDATE
       SET state = 'planned', happened_at = excluded.happened_at, due_at = excluded.due_at,
           about_starts_at = excluded.about_starts_at, visits = excluded.visits,
           asked_by = excluded.asked_by, channel = excluded.channel, language = excluded.language,
           attempts = 0, last_error = NULL, enqueued_at = NULL, settled_at = NULL, dropped_by = NULL
     WHERE known.state = 'dropped' AND $14`,
    [
      message.municipality,
      message.subject,
      message.kind,
      message.occurrence,
      message.happenedAt,
      message.aboutStartsAt,
      message.dueAt,
      message.channel,
      message.language,
      message.visits ? JSON.stringify(message.visits) : null,
      message.askedBy ?? 'service',
      message.insteadOf ?? null,
      message.audience ?? 'person',
      message.mayReturn === true && !message.isOvertaken,
      message.isOvertaken ? 'dropped' : 'planned',
      message.isOvertaken ? tx.now : null,
      message.byRule ?? false,
    ],
  );
}

/**
 * What a letter that did not arrive was to say is told by voice, from now on and once.
 * @param byRule it was kept back by what the person has said of their address
 */
export function planCallInstead(
  tx: Transaction,
  letter: MessageEntity,
  channel: string,
  byRule = false,
): Promise<void> {
  const { id, municipality, subject, kind, visits, happenedAt, aboutStartsAt, language } = letter;
  return planMessage(tx, {
    ...{ municipality, subject, kind, visits, happenedAt, aboutStartsAt, language },
    ...{ occurrence: id, insteadOf: id, askedBy: letter.askedBy, channel, dueAt: tx.now, byRule },
  });
}

/** Whether something newer than the fact has been told or is about to be. */
export async function isNewerNewsKnown(tx: Transaction, fact: Fact): Promise<boolean> {
  const { municipality, subject, happenedAt } = fact;
  return tx.repository(MessageEntity).existsBy({
    municipality,
    subject,
    kind: In(news),
    happenedAt: MoreThan(happenedAt),
  });
}

/**
 * The moment that the person knows, of a visit whose move to this one was told to nobody: it waits,
 * or was overtaken. One that was taken back never counted.
 */
export async function untoldMoveBefore(
  tx: Transaction,
  { municipality, subject, happenedAt }: Fact,
  startsAt: Date,
): Promise<string | undefined> {
  const [earlier] = await tx.query<{ state: MessageState; before: string | null }>(
    `SELECT state, visits->0->>'before' AS before FROM notifications.message
      WHERE municipality = $1 AND subject = $2 AND kind = 'moved'
        AND about_starts_at = $3 AND happened_at < $4
        AND dropped_by IS DISTINCT FROM happened_at
      ORDER BY happened_at DESC, id DESC LIMIT 1`,
    [municipality, subject, startsAt, happenedAt],
  );
  const isUntold = earlier?.state === 'planned' || earlier?.state === 'dropped';
  return (isUntold && earlier.before) || undefined;
}

/** The person hears the newest only: what waits about older facts is dropped. */
export function dropOlderNews(tx: Transaction, fact: Fact): Promise<void> {
  const { municipality, subject, happenedAt } = fact;
  const older = { happenedAt: LessThan(happenedAt) };
  return drop(tx, { municipality, subject, kind: In(news), ...older }, fact);
}

/** Reminders of moments that the appointment has left. */
export function dropOtherReminders(tx: Transaction, fact: Fact, startsAt: Date): Promise<void> {
  const { municipality, subject } = fact;
  return drop(tx, { municipality, subject, kind: 'reminder', aboutStartsAt: Not(startsAt) }, fact);
}

/**
 * All that waits about it, but for the news that it is cancelled. What a changed desk tells is
 * also about other visits: it looks for itself what still holds when it is told.
 */
export function dropAllButCancellation(tx: Transaction, fact: Fact): Promise<void> {
  const { municipality, subject } = fact;
  return drop(tx, { municipality, subject, kind: In(aboutAVisitAhead) }, fact);
}

async function drop(
  tx: Transaction,
  which: FindOptionsWhere<MessageEntity>,
  { happenedAt: droppedBy }: Fact,
): Promise<void> {
  await tx
    .repository(MessageEntity)
    .update({ ...which, state: 'planned' }, { state: 'dropped', settledAt: tx.now, droppedBy });
}
