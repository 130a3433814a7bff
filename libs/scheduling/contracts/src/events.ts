import * as z from 'zod';
import { instant, municipalityCode } from '@one-stop-shop/shared/contracts';
import { appointmentId } from './appointment';

/**
 * What other contexts learn about appointments. Ids and moments only: who it is
 * about is read again, in the municipality's scope, when it matters.
 */
const about = {
  municipality: municipalityCode,
  appointmentId,
  startsAt: instant,
  /** When it happened, by the injected clock. */
  at: instant,
};

export const appointmentBooked = z.object({ name: z.literal('appointment-booked'), ...about });
export const appointmentMoved = z.object({ name: z.literal('appointment-moved'), ...about });
export const appointmentCancelled = z.object({
  name: z.literal('appointment-cancelled'),
  by: z.enum(['person', 'desk']),
  ...about,
});

export const schedulingEvent = z.discriminatedUnion('name', [
  appointmentBooked,
  appointmentMoved,
  appointmentCancelled,
]);

export type SchedulingEvent = z.infer<typeof schedulingEvent>;
