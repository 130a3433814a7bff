import * as z from 'zod';
import { defineEvent, keptInstant, type EventOf } from '@one-stop-shop/shared/contracts';
import { attendanceStates } from './agenda';
import { undoableChanges } from './acts';
import { appointmentId } from './appointment';

/**
 * What other contexts learn about appointments. Ids and moments only: who it is
 * about is read again, in the municipality's scope, when it matters.
 */
const about = { appointmentId, startsAt: keptInstant };

export const appointmentBooked = defineEvent('appointment-booked', 'appointmentId', about);
export const appointmentMoved = defineEvent('appointment-moved', 'appointmentId', {
  /** Missing in events that are older than it. */
  by: z.enum(['person', 'desk']).default('person'),
  /** When it was to be; missing in older events too. */
  before: keptInstant.optional(),
  ...about,
});
export const appointmentCancelled = defineEvent('appointment-cancelled', 'appointmentId', {
  by: z.enum(['person', 'desk']),
  ...about,
});

/** The desk took back what it had just done: the visit is again as it was, at `startsAt`. */
export const appointmentRestored = defineEvent('appointment-restored', 'appointmentId', {
  ...about,
  undone: z.enum(undoableChanges),
  /** When it was done that is undone. */
  doneAt: keptInstant,
});

export type AppointmentRestored = EventOf<typeof appointmentRestored>;

/** Who came, or did not: every step in order, what was taken back too. */
export const attendanceRecorded = defineEvent(
  'attendance-recorded',
  'appointmentId',
  { ...about, from: z.enum(attendanceStates), state: z.enum(attendanceStates) },
  'cases and reports will follow it, and want the history from before them',
);

/** Events about a single appointment of which its person hears. */
export const appointmentNews = [appointmentBooked, appointmentMoved, appointmentCancelled] as const;

export type AppointmentNews = EventOf<(typeof appointmentNews)[number]>;

/**
 * The desk changed its hours or a mediator is away, and visits of one person went to
 * another moment or were cancelled. One event for each person who must be told.
 */
export const visitsChanged = defineEvent('visits-changed', null, {
  /** The change that did it; a person hears of it once. */
  changeId: z.uuid(),
  visits: z
    .array(
      z.object({
        appointmentId,
        before: keptInstant,
        /** Null when it was cancelled. */
        startsAt: keptInstant.nullable(),
      }),
    )
    .min(1),
});

export type VisitsChanged = EventOf<typeof visitsChanged>;

/** Everything that this context publishes. */
export const schedulingEvents = [
  ...appointmentNews,
  appointmentRestored,
  attendanceRecorded,
  visitsChanged,
];
