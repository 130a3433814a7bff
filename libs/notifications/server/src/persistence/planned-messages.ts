import type { Transaction } from '@one-stop-shop/shared/server';
import { In, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import type { AppointmentKind, NewsKind } from '../domain/message';
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
  Partial<Pick<MessageEntity, 'audience' | 'visits' | 'askedBy' | 'insteadOf'>> & {
    /** Whether one that was dropped is told after all: what it says holds again. */
    readonly mayReturn?: boolean;
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
        visits, asked_by, instead_of, audience)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (municipality, subject, kind, occurrence) DO UPDATE
       SET state = 'planned', happened_at = excluded.happened_at, due_at = excluded.due_at,
           channel = excluded.channel, language = excluded.language, attempts = 0,
           last_error = NULL, enqueued_at = NULL, settled_at = NULL
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
      message.mayReturn ?? false,
    ],
  );
}

/** What a letter that did not arrive was to say is told by voice, from now on and once. */
export function planCallInstead(
  tx: Transaction,
  letter: MessageEntity,
  channel: string,
): Promise<void> {
  const { id, municipality, subject, kind, visits, happenedAt, aboutStartsAt, language } = letter;
  return planMessage(tx, {
    ...{ municipality, subject, kind, visits, happenedAt, aboutStartsAt, language },
    ...{ occurrence: id, insteadOf: id, askedBy: letter.askedBy, channel, dueAt: tx.now },
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

/** What waits about this very fact: it was taken back. */
export function dropNewsOf(
  tx: Transaction,
  { municipality, subject, happenedAt }: Fact,
): Promise<void> {
  return drop(tx, { municipality, subject, kind: In(['moved', 'cancelled']), happenedAt });
}

/**
 * The newest news of this moment that was dropped when the fact came about, or after: the fact was
 * taken back, and what it made untrue is true again.
 */
export async function tellAfterAll(tx: Transaction, fact: Fact, startsAt: Date): Promise<void> {
  const { municipality, subject, happenedAt } = fact;
  await tx.query(
    `UPDATE notifications.message SET state = 'planned', settled_at = NULL, enqueued_at = NULL
      WHERE id = (SELECT id FROM notifications.message
                   WHERE municipality = $1 AND subject = $2 AND kind IN ('confirmation', 'moved')
                     AND about_starts_at = $3 AND happened_at < $4
                     AND state = 'dropped' AND settled_at >= $4
                   ORDER BY happened_at DESC LIMIT 1)`,
    [municipality, subject, startsAt, happenedAt],
  );
}

/** The moment that the person knows, when a move is planned of which they were told nothing yet. */
export async function untoldMoveBefore(tx: Transaction, fact: Fact): Promise<string | undefined> {
  const { municipality, subject, happenedAt } = fact;
  const earlier = await tx.repository(MessageEntity).findOne({
    select: { id: true, visits: true },
    where: {
      ...{ municipality, subject, kind: 'moved', state: 'planned' },
      happenedAt: LessThan(happenedAt),
    },
    order: { happenedAt: 'DESC' },
  });
  return earlier?.visits?.[0]?.before;
}

/** The person hears the newest only: what waits about older facts is dropped. */
export function dropOlderNews(tx: Transaction, fact: Fact): Promise<void> {
  const { municipality, subject, happenedAt } = fact;
  return drop(tx, { municipality, subject, kind: In(news), happenedAt: LessThan(happenedAt) });
}

/** Reminders of moments that the appointment has left. */
export function dropOtherReminders(tx: Transaction, fact: Fact, startsAt: Date): Promise<void> {
  const { municipality, subject } = fact;
  return drop(tx, { municipality, subject, kind: 'reminder', aboutStartsAt: Not(startsAt) });
}

/**
 * All that waits about it, but for the news that it is cancelled. What a changed desk tells is
 * also about other visits: it looks for itself what still holds when it is told.
 */
export function dropAllButCancellation(tx: Transaction, fact: Fact): Promise<void> {
  const { municipality, subject } = fact;
  return drop(tx, { municipality, subject, kind: In(aboutAVisitAhead) });
}

async function drop(tx: Transaction, which: FindOptionsWhere<MessageEntity>): Promise<void> {
  await tx
    .repository(MessageEntity)
    .update({ ...which, state: 'planned' }, { state: 'dropped', settledAt: tx.now });
}
