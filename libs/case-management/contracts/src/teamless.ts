import * as z from 'zod';
import { defineAct, municipalityCode } from '@one-stop-shop/shared/contracts';
import { colleague, colleagueId } from './team';

/**
 * `GET /api/teamless-records`: where restricted records are whose team works there no longer. How
 * many, and nothing about whom; who may be named for them.
 */
export const teamlessRecords = z
  .array(
    z.object({
      municipality: municipalityCode,
      records: z.int().min(1),
      /** Social workers who work there today, without who asks; by name. */
      socialWorkers: z.array(colleague.omit({ receives: true })),
    }),
  )
  .max(1000)
  .meta({ id: 'TeamlessRecords' });

export type TeamlessRecords = z.infer<typeof teamlessRecords>;

/** `POST /api/teamless-records`: from now on they follow those records of the municipality. */
export const nameTeam = z
  .strictObject({ municipality: municipalityCode, colleague: colleagueId })
  .meta({ id: 'NameTeam' });

export type NameTeam = z.infer<typeof nameTeam>;

export const nameTeamAct = defineAct('name-team', nameTeam);
