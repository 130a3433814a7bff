import { letterTo, type Letter, type Say } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { ChangeToTell } from '../domain/change-to-tell';
import type { AppointmentKind } from '../domain/message';
import { hasCalendar, paragraphsOf, subjectOf } from './paragraphs';
import { paragraphsOfChanges, subjectOfChanges } from './paragraphs-of-changes';

/** Of which kinds the sentences are that letters about visits say. */
export const kindsOfLetters = ['letter', 'translation'];

/** @param before when it was to be, for one that was moved */
export function writeLetter(
  say: Say,
  kind: AppointmentKind,
  appointment: AppointmentToTell,
  before?: Date,
): Letter {
  return {
    ...letterTo(
      appointment.language,
      {
        subject: (language) => subjectOf(say, kind, appointment, language),
        paragraphs: (language) => paragraphsOf(say, kind, appointment, language, before),
      },
      say,
    ),
    calendars: hasCalendar(kind) ? [appointment.calendar] : [],
  };
}

/** One letter about all visits of a person that the desk moved or cancelled; at least one. */
export function writeLetterOfChanges(say: Say, changes: readonly ChangeToTell[]): Letter {
  return {
    ...letterTo(
      changes[0]?.appointment.language ?? 'it',
      {
        subject: (language) => subjectOfChanges(say, changes, language),
        paragraphs: (language) => paragraphsOfChanges(say, changes, language),
      },
      say,
    ),
    calendars: changes.map(({ appointment }) => appointment.calendar),
  };
}
