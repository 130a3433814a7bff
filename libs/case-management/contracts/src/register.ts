import * as z from 'zod';
import { appointmentId } from '@one-stop-shop/scheduling/contracts';
import { defineAct, doneAct, municipalityCode } from '@one-stop-shop/shared/contracts';
import { recordAccess } from './access';
import { contactToKeep, mostContacts } from './contact';
import { factSource, personFacts } from './facts';
import { noticeGivenAtOnce } from './notice';
import { personId, restrictionReasons } from './person';
import { shownVersion } from './shown-version';

/** `POST /api/persons`: nothing is compulsory but one name. */
export const registerPerson = z
  .strictObject({
    municipality: municipalityCode,
    facts: personFacts.required({ names: true }),
    contacts: z.array(contactToKeep).max(mostContacts),
    source: factSource,
    /** The visit that they have come for: tied in the same act. */
    visit: appointmentId.optional(),
    /** What they ask for, when that is written down in the same breath. */
    access: recordAccess.optional(),
    /** How they were given the privacy notice, where that was done already. */
    notice: noticeGivenAtOnce.optional(),
    /** Ticked by whoever registers; any of them makes the record its team's alone. */
    restrictedFor: z.array(z.enum(restrictionReasons)).max(restrictionReasons.length),
  })
  .meta({ id: 'RegisterPerson' });

export type RegisterPerson = z.infer<typeof registerPerson>;

export const registeredPerson = doneAct.extend({ id: personId }).meta({ id: 'RegisteredPerson' });

export type RegisteredPerson = z.infer<typeof registeredPerson>;

export const registerPersonAct = defineAct('register-person', registerPerson, registeredPerson);

/**
 * `POST /api/persons/{id}/corrections`: what is now said of them. What was said before stays
 * readable; of what stands in neither list nothing changes.
 */
export const correctPerson = z
  .strictObject({
    facts: personFacts,
    /** Said once, and known no more. */
    takenBack: z.array(personFacts.keyof().exclude(['names'])).max(20),
    source: factSource,
    /** Version of the record that the page shows: of two who correct at once one is told. */
    shown: shownVersion,
  })
  .refine(
    ({ facts, takenBack }) =>
      new Set([...Object.keys(facts), ...takenBack]).size ===
      Object.keys(facts).length + takenBack.length,
    { path: ['takenBack'], error: 'named-twice' },
  )
  .meta({ id: 'CorrectPerson' });

export type CorrectPerson = z.infer<typeof correctPerson>;

export const correctPersonAct = defineAct('correct-person', correctPerson);

/** `PUT /api/persons/{id}/contacts`: all of them, as they are now. */
export const keepContacts = z
  .strictObject({
    contacts: z.array(contactToKeep).max(mostContacts),
    source: factSource,
    shown: shownVersion,
  })
  .meta({ id: 'KeepContacts' });

export type KeepContacts = z.infer<typeof keepContacts>;

export const keepContactsAct = defineAct('keep-contacts', keepContacts);
