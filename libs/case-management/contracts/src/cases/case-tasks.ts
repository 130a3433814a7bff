import * as z from 'zod';
import {
  defineAct,
  instant,
  keptDate,
  localDate,
  writtenLine,
} from '@one-stop-shop/shared/contracts';
import { colleagueId } from '../team';

/** Most tasks of one case that wait at a time. */
export const mostOpenTasks = 100;

/** Of those that are over the last ones are shown. */
export const mostEndedTasks = 100;

/** So many days before it is due a task stands on _Oggi_ of who is to do it. */
export const daysAhead = 7;

export const taskId = z.uuid().meta({ id: 'CaseTaskId' });

/** `POST /api/persons/{id}/case/tasks`: something is to be done, by one of those who see the case. */
export const addTask = z
  .strictObject({ words: writtenLine(200), due: localDate, owner: colleagueId })
  .meta({ id: 'AddTask' });

export type AddTask = z.infer<typeof addTask>;

export const addTaskAct = defineAct('add-task', addTask);

/** `POST /api/persons/{id}/case/tasks/{task}/end` */
export const endTask = z
  .strictObject({ how: z.enum(['done', 'cancelled']) })
  .meta({ id: 'EndTask' });

export type EndTask = z.infer<typeof endTask>;

export const endTaskAct = defineAct('end-task', endTask);

export const caseTask = z
  .object({
    id: taskId,
    words: z.string(),
    due: keptDate,
    owner: colleagueId,
    addedAt: instant,
    /** Id of the operator. */
    addedBy: z.uuid(),
    /** Missing while it is to be done. */
    ended: z.object({ how: z.enum(['done', 'cancelled']), at: instant, by: z.uuid() }).optional(),
  })
  .meta({ id: 'CaseTask' });

export type CaseTask = z.infer<typeof caseTask>;
