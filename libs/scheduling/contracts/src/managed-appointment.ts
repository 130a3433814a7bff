import * as z from 'zod';
import {
  instant,
  serviceLanguage,
  writtenName,
  writtenSigns,
} from '@one-stop-shop/shared/contracts';
import { appointmentId, asShown } from './appointment';
import { deskId } from './desk';
import { visitKind } from './visit-kind';

const token = z.string().regex(/^[\w-]{43}$/);

/**
 * What a person shows to come back to their appointment: the secret of their link
 * (from the fragment of its address) or the code on their paper. Letters that look
 * alike are read alike: O is 0, I and L are 1.
 */
export const openAppointment = z
  .union([z.strictObject({ token }), z.strictObject({ code: writtenSigns(16).min(8) })])
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
    /** How long it takes hangs on it: another moment needs as many slots. */
    kind: visitKind,
    /** Eight characters, for the ticket. */
    code: z.string().length(8),
    /** What the QR code of the ticket leads to; its secret stands in the fragment. */
    manageUrl: z.string(),
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

/**
 * The ticket on paper. Who has just booked shows the secret of the new link, and may have the name
 * on it that they wrote a moment ago; else this browser holds the visit open, and there is no name.
 */
export const printTicket = z
  .union([z.strictObject({ token, firstName: writtenName.optional() }), z.strictObject({})])
  .meta({ id: 'PrintTicket' });

export type PrintTicket = z.infer<typeof printTicket>;
