import * as z from 'zod';
import { defineAct, keptDate, localDate } from '@one-stop-shop/shared/contracts';
import { colleagueId } from '../team';

/** Longest assignment in days, the first one included. */
export const longestAssignment = 366;

/** Most who are assigned to one case at a time. */
export const mostAssigned = 12;

/** A mediator or practitioner who follows a case from a day to a day, both included. */
export const caseAssignment = z
  .object({
    id: z.uuid(),
    colleague: colleagueId,
    from: keptDate,
    until: keptDate,
    /** Over by its last day, or ended before. */
    over: z.boolean(),
  })
  .meta({ id: 'CaseAssignment' });

export type CaseAssignment = z.infer<typeof caseAssignment>;

/** `POST /api/persons/{id}/case/assignments`: from this moment to the end of a day. */
export const assignToCase = z
  .strictObject({ colleague: colleagueId, until: localDate })
  .meta({ id: 'AssignToCase' });

export type AssignToCase = z.infer<typeof assignToCase>;

export const assignToCaseAct = defineAct('assign-to-case', assignToCase);

export const assignmentId = z.uuid().meta({ id: 'CaseAssignmentId' });

/** `POST /api/persons/{id}/case/assignments/{assignment}/end`: at once, also on open pages. */
export const endAssignmentAct = defineAct('end-assignment', z.strictObject({}));
