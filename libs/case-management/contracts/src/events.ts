import * as z from 'zod';
import { defineEvent, type EventOf } from '@one-stop-shop/shared/contracts';

/**
 * Somebody was named who follows the restricted records that nobody followed any more; who, and by
 * whom, is read again. About whom the records are is said nowhere.
 */
export const teamNamed = defineEvent('team-named', 'namingId', { namingId: z.uuid() });

export type TeamNamed = EventOf<typeof teamNamed>;

/** Everything that this context publishes. */
export const caseEvents = [teamNamed];
