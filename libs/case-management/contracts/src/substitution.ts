import * as z from 'zod';
import { defineAct, localDate, municipalityCode } from '@one-stop-shop/shared/contracts';
import { colleagueId } from './team';

/** Longest substitution, first and last day included. */
export const longestSubstitution = 92;

/**
 * `POST /api/substitutions`: whoever is given to somebody is given to a colleague too, from a day to a
 * day, both included; it ends by itself.
 */
export const substitute = z
  .strictObject({
    municipality: municipalityCode,
    /** Who is away; oneself, or anybody for who signs. */
    absent: colleagueId,
    colleague: colleagueId,
    from: localDate,
    to: localDate,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'to-before-from' })
  .refine(({ absent, colleague }) => absent !== colleague, {
    path: ['colleague'],
    error: 'the-same',
  })
  .meta({ id: 'Substitute' });

export type Substitute = z.infer<typeof substitute>;

/** `POST /api/substitutions/{id}/end`: whoever is away is back, or who signs says so; at once. */
export const endSubstitutionAct = defineAct('end-substitution', z.strictObject({}));

export const substituteAct = defineAct('substitute', substitute);

export const substitutionsQuery = z.strictObject({ municipality: municipalityCode });

export type SubstitutionsQuery = z.infer<typeof substitutionsQuery>;

/** `GET /api/substitutions`: of today and to come; one's own, or all of the municipality for who signs. */
export const substitutions = z
  .array(
    z.object({
      id: z.uuid(),
      /** Names are missing for who works here no longer. */
      absent: z.object({ id: colleagueId, name: z.string().optional() }),
      colleague: z.object({ id: colleagueId, name: z.string().optional() }),
      from: localDate,
      to: localDate,
    }),
  )
  .max(200)
  .meta({ id: 'Substitutions' });

export type Substitutions = z.infer<typeof substitutions>;
