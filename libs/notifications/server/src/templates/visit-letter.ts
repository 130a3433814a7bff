import { letterTo, type Letter } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { ChangeToTell } from '../domain/change-to-tell';
import type { AppointmentKind } from '../domain/message';
import { hasCalendar, paragraphsOf, subjectOf } from './paragraphs';
import { paragraphsOfChanges, subjectOfChanges } from './paragraphs-of-changes';

/** @param before when it was to be, for one that was moved */
export function writeLetter(
  kind: AppointmentKind,
  appointment: AppointmentToTell,
  before?: Date,
): Letter {
  return {
    ...letterTo(appointment.language, {
      subject: (language) => subjectOf(kind, appointment, language),
      paragraphs: (language) => paragraphsOf(kind, appointment, language, before),
    }),
    calendars: hasCalendar(kind) ? [appointment.calendar] : [],
  };
}

/** One letter about all visits of a person that the desk moved or cancelled; at least one. */
export function writeLetterOfChanges(changes: readonly ChangeToTell[]): Letter {
  return {
    ...letterTo(changes[0]?.appointment.language ?? 'it', {
      subject: (language) => subjectOfChanges(changes, language),
      paragraphs: (language) => paragraphsOfChanges(changes, language),
    }),
    calendars: changes.map(({ appointment }) => appointment.calendar),
  };
}
