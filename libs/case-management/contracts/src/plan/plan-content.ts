import * as z from 'zod';
import { localDate, serviceLanguage, wallTime, writtenLine } from '@one-stop-shop/shared/contracts';
import { actionDoers, actionTypes } from './plan-lists';

/** Most of each kind; a person signs two pages, not a book. */
export const mostGoals = 6;
export const mostActions = 20;
export const mostPromises = 12;

const line = writtenLine(120);

/** What stands in the places of a coded sentence. */
export const plannedSlots = z
  .strictObject({
    count: z.int().min(1).max(9999),
    job: line,
    course: line,
    level: line,
    town: line,
    office: line,
    sheet: line,
    language: serviceLanguage,
    day: localDate,
    time: wallTime,
  })
  .partial()
  .meta({ id: 'PlannedSlots' });

export type PlannedSlots = z.infer<typeof plannedSlots>;

/** A coded sentence, which exists in the person's language, or own words, which are Italian. */
export const plannedWords = z
  .union([
    z.strictObject({
      sentence: z.string().regex(/^[a-z][a-z0-9._-]{2,59}$/),
      slots: plannedSlots,
    }),
    z.strictObject({ own: writtenLine(200) }),
  ])
  .meta({ id: 'PlannedWords' });

export type PlannedWords = z.infer<typeof plannedWords>;

export const plannedAction = z
  .strictObject({
    type: z.enum(actionTypes),
    says: plannedWords,
    /** Who does it. */
    by: z.enum(actionDoers),
    /** When, or until when. */
    due: localDate.optional(),
  })
  .meta({ id: 'PlannedAction' });

export type PlannedAction = z.infer<typeof plannedAction>;

/** What somebody and the service want to do. */
export const planContent = z
  .strictObject({
    goals: z.array(plannedWords).max(mostGoals),
    actions: z.array(plannedAction).max(mostActions),
    /** What the person promises. */
    commitments: z.array(plannedWords).max(mostPromises),
    /** What the service promises. */
    supports: z.array(plannedWords).max(mostPromises),
    /** When they look at it again together. */
    reviewOn: localDate.optional(),
  })
  .meta({ id: 'PlanContent' });

export type PlanContent = z.infer<typeof planContent>;
