import * as z from 'zod';
import { keptInstant, municipalityCode } from '@one-stop-shop/shared/contracts';
import { attendanceStates } from './agenda';
import { appointmentId } from './appointment';

/**
 * What other contexts learn about appointments. Ids and moments only: who it is
 * about is read again, in the municipality's scope, when it matters.
 */
const about = {
  municipality: municipalityCode,
  appointmentId,
  startsAt: keptInstant,
  /** When it happened, by the injected clock. */
  at: keptInstant,
};

export const appointmentBooked = z.object({ name: z.literal('appointment-booked'), ...about });
export const appointmentMoved = z.object({
  name: z.literal('appointment-moved'),
  /** Missing in events that are older than it. */
  by: z.enum(['person', 'desk']).default('person'),
  ...about,
});
export const appointmentCancelled = z.object({
  name: z.literal('appointment-cancelled'),
  by: z.enum(['person', 'desk']),
  ...about,
});

/** Who came, or did not: every step in order, what was taken back too. */
export const attendanceRecorded = z.object({
  name: z.literal('attendance-recorded'),
  ...about,
  from: z.enum(attendanceStates),
  state: z.enum(attendanceStates),
});

/** Events about a single appointment of which its person hears. */
export const schedulingEvent = z.discriminatedUnion('name', [
  appointmentBooked,
  appointmentMoved,
  appointmentCancelled,
]);

export type SchedulingEvent = z.infer<typeof schedulingEvent>;

/**
 * The desk changed its hours or a mediator is away, and visits of one person went to
 * another moment or were cancelled. One event for each person who must be told.
 */
export const visitsChanged = z.object({
  name: z.literal('visits-changed'),
  municipality: municipalityCode,
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
  at: keptInstant,
});

export type VisitsChanged = z.infer<typeof visitsChanged>;
