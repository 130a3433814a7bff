import * as z from 'zod';
import { instant, municipalityCode, serviceLanguage } from '@one-stop-shop/shared/contracts';
import { appointmentId } from '../appointment';
import { deskId } from '../desk';
import { mediatorId } from './shifts';

/** Who receives somebody; at least one of them. */
const receivers = { mediatorId: mediatorId.optional(), practitionerId: mediatorId.optional() };

/** Where a booking could go: the nearest free place in the same language, with the same kind of practitioner. */
export const proposal = z
  .object({
    startsAt: instant,
    endsAt: instant,
    ...receivers,
    /** Same moment, somebody else or another seat: the person need not be told. */
    keepsTime: z.boolean(),
  })
  .meta({ id: 'Proposal' });

export type Proposal = z.infer<typeof proposal>;

/** A coming booking that a change would make impossible. It never says whose it is. */
export const affectedBooking = z
  .object({
    appointmentId,
    /** Numbers the persons of one preview from 1: bookings that share it get one message. */
    person: z.int().min(1),
    municipality: municipalityCode,
    deskId,
    startsAt: instant,
    endsAt: instant,
    ...receivers,
    /** The person's own language. */
    language: serviceLanguage,
    /** The language for which a mediator was asked. */
    mediatorLanguage: serviceLanguage.optional(),
    /** How they will hear of it: a letter, a call from the list of the desk, or nobody can tell them. */
    told: z.enum(['email', 'call', 'none']),
    /** Null when there is no place in the language: then the booking can only be cancelled. */
    proposal: proposal.nullable(),
  })
  .meta({ id: 'AffectedBooking' });

export type AffectedBooking = z.infer<typeof affectedBooking>;

/** Most bookings that a preview lists one by one: nobody decides about more of them. */
export const longestHitList = 500;

/** One message for each person, by the way they are reached. */
export const toldCounts = z.object({ email: z.int(), call: z.int(), none: z.int() });

/** What a change would do to the bookings of today. Nothing is written yet. */
export const changePreview = z
  .object({
    /** Stands for all that the change does, listed or not; goes back with it, see {@link applying}. */
    seen: z.string(),
    /** The first in order of time, at most {@link longestHitList}. */
    hits: z.array(affectedBooking).max(longestHitList),
    /**
     * Those that are not listed; missing when all are. Where there is a place they take it,
     * all others are cancelled.
     */
    beyond: z
      .object({
        hits: z.int(),
        /** Of those, with a place. */
        placed: z.int(),
        /** Persons who must know because of these alone, by the way they are reached. */
        told: toldCounts,
      })
      .optional(),
    /** Municipalities not in view where an absent mediator also has shifts then: their desks decide. */
    alsoElsewhere: z.array(municipalityCode),
  })
  .meta({ id: 'ChangePreview' });

export type ChangePreview = z.infer<typeof changePreview>;

/** Beside the change itself, what whoever applies it has seen and decided. */
export const applying = {
  /** From the preview; when it no longer holds the answer is 409 `scheduling.preview-stale`. */
  seen: z.string().regex(/^[\w-]{43}$/),
  /** Hit bookings to cancel although they have a proposal; all others go where it says. */
  cancel: z.array(appointmentId).max(longestHitList),
};

/** What became of the bookings. */
export const appliedChange = z
  .object({
    moved: z.int(),
    /** Same moment, another mediator or seat. */
    kept: z.int(),
    cancelled: z.int(),
    /** One message for each person, by the way they are reached. */
    told: toldCounts,
  })
  .meta({ id: 'AppliedChange' });

export type AppliedChange = z.infer<typeof appliedChange>;
