import * as z from 'zod';
import { instant } from '@one-stop-shop/shared/contracts';
import { caseStatuses, closureReasons, suspensionReasons } from '../lists/case-lists';

/** What happened to a case: written once, and never over. */
export const caseEventKinds = ['taken', 'moved', 'reopened', 'handed_over'] as const;

export type CaseEventKind = (typeof caseEventKinds)[number];

export const caseEvent = z
  .object({
    id: z.uuid(),
    kind: z.enum(caseEventKinds),
    /** Missing where it begins. */
    from: z.enum(caseStatuses).optional(),
    to: z.enum(caseStatuses),
    at: instant,
    /** Id of the operator. */
    by: z.uuid(),
    /** Missing also where it is sensitive and who asks reads no notes. */
    reason: z.enum([...suspensionReasons, ...closureReasons]).optional(),
    /** How often they were looked for in vain. */
    attempts: z.int().optional(),
    words: z.string().optional(),
  })
  .meta({ id: 'CaseEvent' });

export type CaseEvent = z.infer<typeof caseEvent>;
