import * as z from 'zod';
import { instant, localDate, serviceLanguage, wayToLearn } from '@one-stop-shop/shared/contracts';
import {
  appointmentId,
  appointmentStates,
  asShown,
  bookingChannels,
  visitReasons,
} from './appointment';
import { closedDay, deskId } from './desk';
import { listedPractice, profession } from './practice';
import { visitKind } from './visit-kind';

const longestAgenda = 31;

/** Days of the agenda, both included, at most 31. */
export const agendaQuery = z
  .strictObject({ from: localDate, to: localDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'to-before-from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < longestAgenda * 86_400_000, {
    path: ['to'],
    error: 'range-too-long',
  })
  .meta({ id: 'AgendaQuery' });

export type AgendaQuery = z.infer<typeof agendaQuery>;

/**
 * What became of the reminder: none is due; it waits; the person must be called; nobody can
 * be reached; a mail server took it, which says not that it arrived; the person was reached
 * by voice; the letter came back; it failed.
 */
export const reminderStates = [
  'not_due',
  'planned',
  'to_call',
  'no_contact',
  'sent',
  'reached',
  'bounced',
  'failed',
] as const;
export type ReminderState = (typeof reminderStates)[number];

export const agendaEntry = z
  .object({
    id: appointmentId,
    deskId,
    /** Missing where a practitioner receives them alone. */
    mediatorId: z.uuid().optional(),
    practitionerId: z.uuid().optional(),
    /** What the practitioner is there for; a mere appointment to who doesn't receive people. */
    practice: listedPractice.optional(),
    startsAt: instant,
    endsAt: instant,
    state: z.enum(appointmentStates),
    channel: z.enum(bookingChannels),
    kind: visitKind,
    firstName: z.string(),
    language: serviceLanguage,
    mediatorLanguage: serviceLanguage.optional(),
    /** The language that the person needs and nobody who receives them speaks. */
    lacks: serviceLanguage.optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    reason: z.enum(visitReasons).optional(),
    /** The person wrote something about the visit, and whoever asks may read it. */
    hasWords: z.literal(true).optional(),
    forSomeoneElse: z.boolean(),
    reminder: z.enum(reminderStates),
    /** How they would learn of a move or a cancellation by the desk, while the visit is ahead. */
    learns: wayToLearn.extract(['email', 'call', 'none']),
    /**
     * Missing when the visit is the only one still ahead under its phone or address at the
     * desks of the municipality.
     */
    sameContact: z
      .object({
        /** How many there are, this one included. */
        visits: z.int().min(2),
        /** Whether another of them is at the same time. */
        sameHour: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'AgendaEntry' });

export type AgendaEntry = z.infer<typeof agendaEntry>;

/**
 * Somebody whose visit a change of the desk moved or cancelled and who could not be told:
 * they may stand at the desk at the hour that no longer counts.
 */
export const mayStillCome = z
  .object({
    id: appointmentId,
    deskId,
    firstName: z.string(),
    language: serviceLanguage,
    /** The hour that they know. */
    before: instant,
    /** The hour that counts; null when it was cancelled. */
    startsAt: instant.nullable(),
  })
  .meta({ id: 'MayStillCome' });

export type MayStillCome = z.infer<typeof mayStillCome>;

/** A stretch of the presence of a mediator or practitioner at a desk, on one day. */
export const presence = z
  .object({ deskId, mediatorId: z.uuid(), profession, startsAt: instant, endsAt: instant })
  .meta({ id: 'Presence' });

/**
 * The days asked for at the desks of the operator's municipality.
 *
 * Conditional: the answer carries an `ETag` made of ids and row versions, no personal
 * data. A page that refreshes sends it back as `If-None-Match` and keeps what it shows
 * when the answer is 304: then nobody's data were read and no reading was recorded.
 * Answers are `no-store`, so the page itself keeps the tag beside the agenda.
 */
export const agenda = z
  .object({
    desks: z.array(
      z.object({ id: deskId, name: z.string(), slotMinutes: z.int(), seats: z.int() }),
    ),
    /** Practitioners are among them. */
    mediators: z.array(
      z.object({ id: z.uuid(), name: z.string(), languages: z.array(serviceLanguage) }),
    ),
    presences: z.array(presence),
    closedDays: z.array(closedDay),
    entries: z.array(agendaEntry),
    /** On the days that they know, until that hour is over. */
    mayStillCome: z.array(mayStillCome),
  })
  .meta({ id: 'Agenda' });

export type Agenda = z.infer<typeof agenda>;

/** What an operator records at the desk; `booked` takes back what was recorded by mistake. */
export const attendanceStates = ['booked', 'arrived', 'fulfilled', 'no_show'] as const;

export type AttendanceState = (typeof attendanceStates)[number];

/** Recorded only while the visit stands as the page shows it: of two who act at once, one is told. */
export const recordAttendance = z
  .strictObject({ state: z.enum(attendanceStates), from: z.enum(attendanceStates), ...asShown })
  .meta({ id: 'RecordAttendance' });

export type RecordAttendance = z.infer<typeof recordAttendance>;
