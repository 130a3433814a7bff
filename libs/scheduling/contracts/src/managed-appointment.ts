import * as z from 'zod';
import { instant, serviceLanguage, writtenSigns } from '@one-stop-shop/shared/contracts';
import { appointmentId, asShown } from './appointment';
import { deskId } from './desk';

/**
 * What a person shows to come back to their appointment: the secret of their link
 * (from the fragment of its address) or the code on their paper. Letters that look
 * alike are read alike: O is 0, I and L are 1.
 */
export const openAppointment = z
  .union([
    z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) }),
    z.strictObject({ code: writtenSigns(16).min(8) }),
  ])
  .meta({ id: 'OpenAppointment' });

export type OpenAppointment = z.infer<typeof openAppointment>;

/**
 * An appointment as its link shows it. Whoever holds the link learns when and
 * where, never who comes, why, or what became of it.
 */
export const managedAppointment = z
  .object({
    /** Names it in what is asked next; it opens nothing by itself. */
    id: appointmentId,
    deskId,
    startsAt: instant,
    endsAt: instant,
    language: serviceLanguage,
    mediatorLanguage: serviceLanguage.optional(),
    /** An iCalendar file, RFC 5545. */
    calendar: z.string(),
    /** The one that takes it out of the calendar again, for whoever cancels. */
    calendarAfterCancelling: z.string(),
  })
  .meta({ id: 'ManagedAppointment' });

export type ManagedAppointment = z.infer<typeof managedAppointment>;

export const moveManagedAppointment = z
  .strictObject({ startsAt: instant, ...asShown })
  .meta({ id: 'MoveManagedAppointment' });

export type MoveManagedAppointment = z.infer<typeof moveManagedAppointment>;

export const cancelManagedAppointment = z
  .strictObject(asShown)
  .meta({ id: 'CancelManagedAppointment' });

export type CancelManagedAppointment = z.infer<typeof cancelManagedAppointment>;
