import * as z from 'zod';
import {
  appointmentId,
  appointmentStates,
  visitReasons,
  type VisitReason,
} from '@one-stop-shop/scheduling/contracts';
import {
  instant,
  keptDate,
  municipalityCode,
  serviceLanguage,
} from '@one-stop-shop/shared/contracts';
import { personId } from './person';
import { actionStates } from './plan/plan-lists';

/** Most lines of each kind; whatever is left stands in the agenda. */
export const mostOfToday = 50;

/** Reasons that only who reads notes is shown here; the others read "appointment". */
export const sensitiveReasons: readonly VisitReason[] = ['health_housing'];

/** Whose visit or promise it is, as far as who asks may see. */
const whose = z.object({ id: personId, name: z.string(), latin: z.string().optional() });

/** A visit, in as many words as a list needs. */
export const visitToday = z
  .object({
    id: appointmentId,
    municipality: municipalityCode,
    startsAt: instant,
    state: z.enum(appointmentStates),
    /** Since when they wait; missing where that was not kept. */
    arrivedAt: instant.optional(),
    language: serviceLanguage,
    /** Missing where the reader may not see who comes. */
    firstName: z.string().optional(),
    /** Missing also where it is sensitive and who asks reads no notes. */
    reason: z.enum(visitReasons).optional(),
    /** Missing while nobody has said who it is. */
    person: whose.optional(),
  })
  .meta({ id: 'VisitToday' });

export type VisitToday = z.infer<typeof visitToday>;

/** What was promised and is not done. */
export const stepToday = z
  .object({
    encounter: z.uuid(),
    municipality: municipalityCode,
    person: whose,
    due: keptDate,
    /** For who may read notes. */
    words: z.string().optional(),
    /** Whether who asks promised it. */
    mine: z.boolean(),
    /** Whoever promised it sees nobody here any more: somebody else keeps it. */
    left: z.boolean(),
  })
  .meta({ id: 'StepToday' });

export type StepToday = z.infer<typeof stepToday>;

/** A task of who asks that is due within days, or was. */
export const taskToday = z
  .object({
    id: z.uuid(),
    municipality: municipalityCode,
    person: whose,
    due: keptDate,
    words: z.string(),
  })
  .meta({ id: 'TaskToday' });

export type TaskToday = z.infer<typeof taskToday>;

/** An action of an agreed plan that is due within days, or was, of somebody whom who asks follows. */
export const plannedToday = z
  .object({
    /** Of the action. */
    id: z.uuid(),
    municipality: municipalityCode,
    person: whose,
    due: keptDate,
    /** In Italian. */
    words: z.string(),
    state: z.enum(actionStates),
  })
  .meta({ id: 'PlannedToday' });

export type PlannedToday = z.infer<typeof plannedToday>;

/** What who asks began to write and has not recorded: about whom, of which visit, since when. */
export const draftToday = z
  .object({
    municipality: municipalityCode,
    person: whose,
    /** Missing where it was no visit. */
    visit: appointmentId.optional(),
    begunAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'DraftToday' });

export type DraftToday = z.infer<typeof draftToday>;

/** Somebody whom nobody follows since whoever did has left. */
export const unfollowedToday = z
  .object({
    municipality: municipalityCode,
    person: whose,
    /** Of who left, if they are still known by name; one of several. */
    since: z.string().optional(),
  })
  .meta({ id: 'UnfollowedToday' });

export type UnfollowedToday = z.infer<typeof unfollowedToday>;

/** In how many days a card ends at the latest, as a list says it. */
export const renewalBands = [30, 60, 90, 120] as const;

/** Somebody whose card ends soon and who has no receipt; gone from the list when the day is over. */
export const renewalToday = z
  .object({
    municipality: municipalityCode,
    person: whose,
    expiresOn: keptDate,
    /** Within so many days. */
    within: z.literal(renewalBands),
  })
  .meta({ id: 'RenewalToday' });

export type RenewalToday = z.infer<typeof renewalToday>;

/** Restricted records that nobody followed were given to somebody; about whom they are is not said. */
export const teamNamingToday = z
  .object({
    municipality: municipalityCode,
    at: instant,
    /** Names are missing for who works here no longer. */
    colleague: z.string().optional(),
    by: z.string().optional(),
  })
  .meta({ id: 'TeamNamingToday' });

/** So many days it is told. */
export const daysOfNaming = 14;

const list = <Line extends z.ZodType>(line: Line) => z.array(line).max(mostOfToday);

/** `GET /api/today`: what needs who asks, now. */
export const today = z
  .object({
    /** The longest first. */
    waiting: list(visitToday),
    /** Who is to come, the earliest first; whose hour has passed is still among them. */
    next: list(visitToday),
    /** Due today or before: by who asks, or at the desks of the municipality. */
    promised: list(stepToday),
    /** Tasks of who asks in cases, whatever is due first on top. */
    tasks: list(taskToday),
    /** Actions of plans, whatever is due first on top; of cases that who asks leads or follows. */
    planned: list(plannedToday),
    /** People to call; missing for who has no list of calls. */
    calls: z.int().min(0).optional(),
    /** Visits of who asks, today and yesterday, of which nothing was written. */
    unwritten: list(visitToday),
    /** Of who asks alone; what was changed last first. */
    drafts: list(draftToday),
    /** For social workers: whom nobody follows any more. */
    unfollowed: list(unfollowedToday),
    /** For who reads notes: whose card ends first on top. */
    renewals: list(renewalToday),
    /** For who signs for a municipality. */
    named: list(teamNamingToday),
  })
  .meta({ id: 'Today' });

export type Today = z.infer<typeof today>;
