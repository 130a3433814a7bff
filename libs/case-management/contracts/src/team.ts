import * as z from 'zod';
import { defineAct, instant, municipalityCode } from '@one-stop-shop/shared/contracts';
import { shownVersion } from './shown-version';

/** Most who follow one restricted record, beside whoever restricts it. */
export const mostOfTeam = 12;

/** Within so many days another member confirms that a record is to be restricted no longer. */
export const daysToLift = 14;

/** Account of somebody who works here. */
export const colleagueId = z.uuid().meta({ id: 'ColleagueId' });

/** Somebody who works here with people. */
export const colleague = z
  .object({
    id: colleagueId,
    name: z.string(),
    /** As mediator or practitioner. */ receives: z.boolean(),
  })
  .meta({ id: 'Colleague' });

export type Colleague = z.infer<typeof colleague>;

/** Whom of those who see people in a municipality today one may put into a team. */
export const colleaguesQuery = z.strictObject({ municipality: municipalityCode });

export type ColleaguesQuery = z.infer<typeof colleaguesQuery>;

/** `GET /api/colleagues`: by name. */
export const colleagues = z.array(colleague).max(500).meta({ id: 'Colleagues' });

/** Who follows a restricted record; told to its team alone. */
export const personTeam = z
  .object({
    /** The name is missing for who works here no longer. */
    members: z.array(z.object({ id: colleagueId, name: z.string().optional() })),
    /** One of them proposed that the record be restricted no longer. */
    lifting: z
      .object({
        proposedAt: instant,
        /** Until when another one may confirm it; excluded. */
        until: instant,
        /** Whether who asks proposed it, and so can't confirm it. */
        mine: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'PersonTeam' });

export type PersonTeam = z.infer<typeof personTeam>;

/** `POST /api/persons/{id}/restriction`: from now on its team's alone; why is kept nowhere. */
export const restrictPerson = z
  .strictObject({
    /** Beside whoever restricts it. */
    team: z.array(colleagueId).max(mostOfTeam),
    shown: shownVersion,
  })
  .meta({ id: 'RestrictPerson' });

export type RestrictPerson = z.infer<typeof restrictPerson>;

export const restrictPersonAct = defineAct('restrict-person', restrictPerson);

/** `POST /api/persons/{id}/team` */
export const joinTeam = z.strictObject({ colleague: colleagueId }).meta({ id: 'JoinTeam' });

export type JoinTeam = z.infer<typeof joinTeam>;

export const joinTeamAct = defineAct('join-team', joinTeam);

/** `POST /api/persons/{id}/team/leave`: whoever acts follows the record no longer. */
export const leaveTeamAct = defineAct('leave-team', z.strictObject({}));

/** `POST /api/persons/{id}/lifting`: alone it changes nothing. */
export const proposeLiftingAct = defineAct('propose-lifting', z.strictObject({}));

/** `POST /api/persons/{id}/lifting/withdraw` */
export const withdrawLiftingAct = defineAct('withdraw-lifting', z.strictObject({}));

/** `POST /api/persons/{id}/lifting/confirm`: another member says so too. */
export const confirmLiftingAct = defineAct('confirm-lifting', z.strictObject({}));
