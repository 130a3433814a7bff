import * as z from 'zod';
import { instant, serviceLanguage } from '@one-stop-shop/shared/contracts';

/**
 * Somebody to tell by voice today, because there is no address to write to.
 * Without a phone there is nothing to dial: the line tells the operator so.
 */
export const personToCall = z
  .object({
    messageId: z.uuid(),
    /** For what is about visits; of several, of the first. */
    appointmentId: z.uuid().optional(),
    /**
     * The kind of message. Of visits: `reminder`, `moved`, `cancelled`, `desk_change` where the
     * desk changed several, `confirmation` only where it was written and did not arrive.
     */
    about: z.string(),
    /** The visit as it is now; the moment that no longer counts when it was cancelled. */
    startsAt: instant,
    /** For `desk_change`: every visit of the person that changed. Otherwise empty. */
    changes: z.array(
      z.object({
        firstName: z.string(),
        language: serviceLanguage,
        /** The number is of who booked for this person. */
        forSomeoneElse: z.boolean(),
        before: instant,
        /** Null when it was cancelled. */
        startsAt: instant.nullable(),
      }),
    ),
    firstName: z.string(),
    language: serviceLanguage,
    /** The number is of who booked for them. */
    forSomeoneElse: z.boolean(),
    phone: z.string().optional(),
    /** They left an address, and the letter did not arrive there. */
    letterDidNotArrive: z.boolean(),
    /** How the call is made, by what has been said of the number, here or at another desk. */
    safely: z.object({
      /** They have asked not to be written to. */
      dontWrite: z.boolean(),
      /** Only that they may call back is said. */
      neutral: z.boolean(),
      /** Others answer there: the person is asked for by first name before anything is said. */
      shared: z.boolean(),
      /** Wall time of the desk, HH:MM; null at any hour. From and to are alike where none suits. */
      hours: z.object({ from: z.string(), to: z.string() }).nullable(),
    }),
    outcome: z.enum(['to_call', 'no_contact', 'reached', 'not_reached']),
  })
  .meta({ id: 'PersonToCall' });

export type PersonToCall = z.infer<typeof personToCall>;

/**
 * What came of a call. `to_call` takes back a `reached` that was pressed by mistake, as long as
 * the visit is ahead: the person stands on the list again.
 */
export const recordCall = z
  .strictObject({ outcome: z.enum(['reached', 'not_reached', 'to_call']) })
  .meta({ id: 'RecordCall' });

export type RecordCall = z.infer<typeof recordCall>;
