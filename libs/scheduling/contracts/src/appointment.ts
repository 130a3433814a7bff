import * as z from 'zod';
import {
  instant,
  serviceLanguage,
  writtenEmail,
  writtenName,
  writtenWords,
} from '@one-stop-shop/shared/contracts';
import { deskId } from './desk';
import { writtenPhone } from './phone';
import { practice } from './practice';
import { visitKind } from './visit-kind';

export const appointmentStates = [
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'no_show',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const bookingChannels = ['online', 'phone', 'email', 'walk_in', 'referred'] as const;
export type BookingChannel = (typeof bookingChannels)[number];

/** What people come for: six pictograms on the booking page. */
export const visitReasons = [
  'work',
  'training',
  'documents',
  'school_children',
  'health_housing',
  'other',
] as const;
export type VisitReason = (typeof visitReasons)[number];

export const appointmentId = z.uuid().meta({ id: 'AppointmentId' });

/** How a person can be reached: by both, either or neither. */
export const visitorContact = {
  phone: writtenPhone.optional(),
  email: writtenEmail.optional(),
};

/** Who comes, what for and how to reach them. No surname, no mandatory contact. */
const visitor = {
  /** The language of the person, in which we write to them. */
  language: serviceLanguage,
  firstName: writtenName,
  ...visitorContact,
  /** "I need a mediator who speaks …" */
  mediatorLanguage: serviceLanguage.optional(),
  reason: z.enum(visitReasons).optional(),
  /** Optional words about the visit. */
  words: writtenWords.optional(),
  /** Booked by somebody else (a friend, an operator of a reception centre) whose contact this is. */
  forSomeoneElse: z.boolean().optional(),
};

/** A booking from the public page. `website` is a trap for robots: people never see it. */
export const bookAppointment = z
  .strictObject({ deskId, startsAt: instant, ...visitor, website: z.string().max(200).optional() })
  .meta({ id: 'BookAppointment' });

export type BookAppointment = z.infer<typeof bookAppointment>;

/** A booking made by an operator for somebody on the phone, by email, at the door or sent by another office. */
export const bookForSomeone = z
  .strictObject({
    deskId,
    startsAt: instant,
    ...visitor,
    channel: z.enum(bookingChannels).exclude(['online']),
    /** A first visit where nothing is said. */
    kind: visitKind.optional(),
    /** With a practitioner of this kind, and a mediator where they need one. */
    practice: practice.optional(),
    /** Who is not to receive them. */
    without: z.array(z.uuid().toLowerCase()).min(1).max(10).optional(),
    /** A woman is asked for: nobody else receives them. */
    woman: z.literal(true).optional(),
    /** They agree to whom there is, where no woman is. */
    agreed: z.literal(true).optional(),
  })
  .meta({ id: 'BookForSomeone' });

export type BookForSomeone = z.infer<typeof bookForSomeone>;

/** The answer to a booking: everything the person must keep. */
export const bookedAppointment = z
  .object({
    id: appointmentId,
    /** Eight characters of Crockford's base 32, to read from paper or a photograph. */
    code: z.string().length(8),
    /** Address of the page to move or cancel; its secret stands in the fragment. */
    manageUrl: z.string(),
    deskId,
    startsAt: instant,
    endsAt: instant,
    language: serviceLanguage,
    mediatorLanguage: serviceLanguage.optional(),
    /** An iCalendar file, RFC 5545. */
    calendar: z.string(),
  })
  .meta({ id: 'BookedAppointment' });

export type BookedAppointment = z.infer<typeof bookedAppointment>;

/** The visit on the page that acts: one that has moved since is left as it is. */
export const asShown = {
  /** When it begins, by what the page shows. */
  shown: instant,
};

export const moveAppointment = z
  .strictObject({ startsAt: instant, ...asShown })
  .meta({ id: 'MoveAppointment' });

export type MoveAppointment = z.infer<typeof moveAppointment>;

export const moveAtDesk = moveAppointment
  .extend({
    /** They asked for a woman, none is there, and they agree to whom there is: kept with their visit. */
    agreed: z.literal(true).optional(),
  })
  .meta({ id: 'MoveAtDesk' });

export type MoveAtDesk = z.infer<typeof moveAtDesk>;

/** `GET /api/desk/appointments/{id}/wish`, as far as who asks may know who comes. */
export const wishOfVisit = z
  .object({
    /** A woman is asked for, and nobody has agreed to anybody else. */
    woman: z.boolean(),
  })
  .meta({ id: 'WishOfVisit' });

export type WishOfVisit = z.infer<typeof wishOfVisit>;

export const cancelAppointment = z.strictObject(asShown).meta({ id: 'CancelAppointment' });

export type CancelAppointment = z.infer<typeof cancelAppointment>;
