import { Injectable } from '@nestjs/common';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import {
  SentenceReviews,
  speaker,
  type MessageToPerson,
  type PersonContent,
  type Say,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { callAbout, callsAboutChanges } from '../domain/call-about-visits';
import { stillToTell, toldTogether } from '../domain/change-to-tell';
import { Channels } from '../domain/channel';
import { letterSortOf, mostADay } from '../domain/letter-cap';
import { isAnswer, visitKinds, type AppointmentKind, type VisitKind } from '../domain/message';
import { isStale } from '../domain/stale';
import type { MessageEntity } from '../persistence/message.entity';
import { neutralOf, neutralOfChanges } from '../templates/neutral-visits';
import { senderOf } from '../templates/sender';
import { kindsOfLetters, writeLetter, writeLetterOfChanges } from '../templates/visit-letter';
import { AppointmentFacts } from './appointment-facts';
import { keepToOnePerson } from './keep-to-one-person';
import { knownAmong } from './known-visits';

type Read = ReadonlyMap<string, AppointmentToTell>;
type VisitMessage = MessageEntity & { readonly kind: VisitKind };

/** What people are told of their visits. */
@Injectable()
export class VisitMessages implements MessageToPerson {
  readonly kinds = visitKinds;
  readonly audience = 'person';
  readonly caps = mostADay;
  readonly reads = { kind: appointmentSubject, fieldClasses: ['contact'] } as const;

  constructor(
    private readonly appointments: AppointmentFacts,
    private readonly channels: Channels,
    private readonly reviews: SentenceReviews,
  ) {}

  async contentOf(
    tx: Transaction,
    messages: readonly VisitMessage[],
  ): Promise<(PersonContent | undefined)[]> {
    const read = await this.appointments.of(tx, messages.flatMap(visitsOf));
    const languages = [...read.values()].map(({ language }) => language);
    const say = speaker(await this.reviews.find(tx, languages, kindsOfLetters));
    return messages.map((message) =>
      message.kind === 'desk_change'
        ? ofChanges(say, message, read, tx.now)
        : ofOne(say, { ...message, kind: message.kind }, read, tx.now),
    );
  }

  sortOf({ kind, askedBy }: VisitMessage): string {
    return letterSortOf(kind, askedBy);
  }

  isAnswer({ kind, askedBy }: VisitMessage): boolean {
    return isAnswer(kind, askedBy);
  }

  takenApart(tx: Transaction, message: VisitMessage): Promise<MessageEntity> {
    return keepToOnePerson(tx, this.appointments, this.channels, message);
  }
}

function visitsOf({ kind, subject, visits }: VisitMessage): string[] {
  if (kind !== 'desk_change') return [subject];
  return (visits ?? []).map(({ appointmentId }) => appointmentId);
}

function ofOne(
  say: Say,
  message: MessageEntity & { readonly kind: AppointmentKind },
  read: Read,
  now: Date,
): PersonContent | undefined {
  const { kind, subject } = message;
  const appointment = read.get(subject);
  if (!appointment || isStale(message, appointment, now) || mayBeTakenBack(message, now)) {
    return undefined;
  }
  const before = movedFrom(message);
  // What is cancelled is the visit that the person knows, wherever it was moved a moment before.
  const told = kind === 'cancelled' && before ? { ...appointment, startsAt: before } : appointment;
  return {
    contact: appointment,
    language: appointment.language,
    replyTo: appointment.desk.email ?? undefined,
    sender: senderOf(appointment.desk),
    subjects: [subject],
    letter: () => writeLetter(say, kind, told, before),
    neutral: neutralOf(told, kind),
    calls: [callAbout(subject, told)],
  };
}

/** A call is shown for the whole day in which it is due; of what may yet be undone, not before. */
function mayBeTakenBack({ kind, dueAt }: MessageEntity, now: Date): boolean {
  return (kind === 'moved' || kind === 'cancelled') && dueAt > now;
}

/** Undefined in messages that an earlier version planned. */
function movedFrom({ visits }: MessageEntity): Date | undefined {
  const before = visits?.[0]?.before;
  return before ? new Date(before) : undefined;
}

function ofChanges(
  say: Say,
  { visits }: MessageEntity,
  read: Read,
  now: Date,
): PersonContent | undefined {
  const known = knownAmong(read, visits ?? []);
  const changes = stillToTell(toldTogether(known)[0] ?? [], now);
  const calls = callsAboutChanges(stillToTell(known, now));
  const told = changes[0]?.appointment;
  if (!told && calls.length === 0) return undefined;
  return {
    contact: told ?? {},
    language: told?.language ?? 'it',
    replyTo: told?.desk.email ?? undefined,
    sender: told && senderOf(told.desk),
    subjects: changes.map(({ appointmentId }) => appointmentId),
    letter: () => writeLetterOfChanges(say, changes),
    neutral: neutralOfChanges(changes),
    calls,
  };
}
