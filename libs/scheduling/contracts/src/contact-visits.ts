import * as z from 'zod';
import { instant, serviceLanguage } from '@one-stop-shop/shared/contracts';
import { appointmentId, asShown, visitorContact } from './appointment';
import { deskId } from './desk';
import { toldCounts } from './management/affected-bookings';

/** Most visits of one contact that are shown at once. */
export const mostContactVisits = 100;

/** Under which phone or address coming visits are looked for; both mean either. */
export const contactQuery = z
  .strictObject({
    ...visitorContact,
    /** In which a number without prefix is read, as when it is booked; Italian while nobody said. */
    language: serviceLanguage.optional(),
  })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined, {
    path: ['phone'],
    error: 'contact-missing',
  })
  .meta({ id: 'ContactQuery' });

export type ContactQuery = z.infer<typeof contactQuery>;

export const contactVisit = z
  .object({ id: appointmentId, deskId, startsAt: instant, endsAt: instant, firstName: z.string() })
  .meta({ id: 'ContactVisit' });

export type ContactVisit = z.infer<typeof contactVisit>;

/**
 * Visits still ahead under one phone or address, in the municipality of who asks. One phone
 * may serve a whole family, so they warn and refuse nothing.
 */
export const contactVisits = z
  .object({ visits: z.array(contactVisit).max(mostContactVisits) })
  .meta({ id: 'ContactVisits' });

export type ContactVisits = z.infer<typeof contactVisits>;

/** Visits that the desk cancels in one act: all of them or none. */
export const giveUpAppointments = z
  .strictObject({
    visits: z
      .array(z.strictObject({ id: appointmentId, ...asShown }))
      .min(1)
      .max(mostContactVisits),
  })
  .meta({ id: 'GiveUpAppointments' });

export type GiveUpAppointments = z.infer<typeof giveUpAppointments>;

/** How many people are told of it in which way. */
export const gaveUpAppointments = z.object({ told: toldCounts }).meta({ id: 'GaveUpAppointments' });

export type GaveUpAppointments = z.infer<typeof gaveUpAppointments>;
