import * as z from 'zod';
import {
  defineAct,
  instant,
  keptDate,
  localDate,
  municipalityCode,
  writtenLine,
} from '@one-stop-shop/shared/contracts';
import { caseStatuses, closureReasons, legalBases, suspensionReasons } from '../lists/case-lists';
import { shownVersion } from '../shown-version';
import { colleagueId } from '../team';
import { caseEvent } from './case-events';
import { caseNote, mostCaseNotes } from './case-notes';
import { caseTask, mostEndedTasks, mostOpenTasks } from './case-tasks';
import { caseAssignment } from './case-team';
import { mostOtherPlans, otherPlan } from './other-plans';

/** Most events of a case that a page shows, the newest. */
export const mostCaseEvents = 200;

/** `POST /api/persons/{id}/case`: whoever acts takes the person in charge. */
export const takeCharge = z
  .strictObject({
    /** Today or before. */
    on: localDate,
    legalBasis: z.enum(legalBases),
  })
  .meta({ id: 'TakeCharge' });

export type TakeCharge = z.infer<typeof takeCharge>;

export const takeChargeAct = defineAct('take-charge', takeCharge);

/** `POST /api/persons/{id}/case/progress`: to `active` also from a case that rests, or that is closed. */
export const progressCase = z
  .strictObject({ to: z.enum(['plan_draft', 'active']), shown: shownVersion })
  .meta({ id: 'ProgressCase' });

export type ProgressCase = z.infer<typeof progressCase>;

export const progressCaseAct = defineAct('progress-case', progressCase);

/** `POST /api/persons/{id}/case/suspension` */
export const suspendCase = z
  .strictObject({
    reason: z.enum(suspensionReasons),
    words: writtenLine(200).optional(),
    shown: shownVersion,
  })
  .meta({ id: 'SuspendCase' });

export type SuspendCase = z.infer<typeof suspendCase>;

export const suspendCaseAct = defineAct('suspend-case', suspendCase);

/** `POST /api/persons/{id}/case/closure` */
export const closeCase = z
  .strictObject({
    reason: z.enum(closureReasons),
    /** How often they were looked for, where they don't answer. */
    attempts: z.int().min(1).max(99).optional(),
    words: writtenLine(200).optional(),
    /** Whether what is still to be done is cancelled with it; else such a case isn't closed. */
    cancelTasks: z.boolean(),
    shown: shownVersion,
  })
  .refine(({ reason, attempts }) => reason !== 'no_contact_after_attempts' || attempts, {
    path: ['attempts'],
    error: 'missing',
  })
  .meta({ id: 'CloseCase' });

export type CloseCase = z.infer<typeof closeCase>;

export const closeCaseAct = defineAct('close-case', closeCase);

/** Somebody's case, as whoever may see it reads it. */
export const caseRecord = z
  .object({
    id: z.uuid(),
    municipality: municipalityCode,
    /** Grows with every change of its state; an act names the one that its page shows. */
    version: z.int(),
    status: z.enum(caseStatuses),
    /** Since when it stands as it does. */
    since: instant,
    takenOn: keptDate,
    legalBasis: z.enum(legalBases),
    /** The social worker of the case. */
    responsible: colleagueId,
    /** Whether who asks acts for it: its social worker, or who stands in for them. */
    leads: z.boolean(),
    /** Who was assigned to it, the last first. */
    assignments: z.array(caseAssignment),
    /** Of this case and earlier ones, the newest first. */
    events: z.array(caseEvent).max(mostCaseEvents),
    /** What is to be done, whatever is due first on top; then what is over, the last first. */
    tasks: z.array(caseTask).max(mostOpenTasks + mostEndedTasks),
    /** Who may be asked to do something: those who see the case and work there today. */
    mayOwn: z.array(z.object({ id: colleagueId, name: z.string() })).max(200),
    /** The newest first, corrected ones included; missing for who may not read them. */
    notes: z.array(caseNote).max(mostCaseNotes).optional(),
    /** The newest first, replaced ones included. */
    otherPlans: z.array(otherPlan).max(mostOtherPlans),
    /** How those are called whom it names, by account; former colleagues may be missing. */
    staff: z.record(z.uuid(), z.string()),
  })
  .meta({ id: 'CaseRecord' });

export type CaseRecord = z.infer<typeof caseRecord>;

/** `GET /api/persons/{id}/case`: the last one; missing for whom nobody has taken in charge. */
export const foundCase = z.object({ case: caseRecord.optional() }).meta({ id: 'FoundCase' });

export type FoundCase = z.infer<typeof foundCase>;
