import * as z from 'zod';
import { defineAct, writtenLine } from '@one-stop-shop/shared/contracts';
import { personId, personLine } from './person';

/** Most that a reader is ever proposed for one visit, and how often one may look. */
export const mostCandidates = 5;
export const looksPerVisit = 5;

/** Somebody who may be the one that has come: nothing else is shown of them. */
export const candidate = personLine
  .pick({ id: true, name: true, latin: true, birthYear: true, lastMetAt: true })
  .extend({
    /** How they were found: by the number or address of the visit, or by their name alone. */
    by: z.enum(['contact', 'name']),
  })
  .meta({ id: 'Candidate' });

export type Candidate = z.infer<typeof candidate>;

/** `POST /api/visits/{visit}/recognition`: whose visit it is, or who it may be. */
export const recognition = z
  .object({
    /** Missing while nobody was recognised. */
    tied: personLine.optional(),
    candidates: z.array(candidate).max(mostCandidates),
  })
  .meta({ id: 'Recognition' });

export type Recognition = z.infer<typeof recognition>;

/** `POST /api/visits/{visit}/tie` */
export const tieVisit = z
  .strictObject({
    person: personId,
    /** `page`: booked from their page, nobody was in doubt. */
    how: z.enum(['candidate', 'page']).optional(),
    /** They asked for a woman, none was there, and they agreed to whom there was. */
    agreed: z.literal(true).optional(),
  })
  .meta({ id: 'TieVisit' });

export type TieVisit = z.infer<typeof tieVisit>;

export const tieVisitAct = defineAct('tie-visit', tieVisit);

/** `POST /api/visits/{visit}/untie`: it was somebody else. */
export const untieVisit = z.strictObject({ person: personId }).meta({ id: 'UntieVisit' });

export type UntieVisit = z.infer<typeof untieVisit>;

export const untieVisitAct = defineAct('untie-visit', untieVisit);

/** `POST /api/persons/search`: as somebody types; empty, those who were met last. */
export const searchPersons = z
  .strictObject({ typed: writtenLine(120).or(z.literal('')) })
  .meta({ id: 'SearchPersons' });

export type SearchPersons = z.infer<typeof searchPersons>;

export const mostFound = 20;

export const foundPersons = z
  .object({
    found: z.array(personLine).max(mostFound),
    /** Whether there are more: then a word more finds the right one. */
    more: z.boolean(),
  })
  .meta({ id: 'FoundPersons' });

export type FoundPersons = z.infer<typeof foundPersons>;
