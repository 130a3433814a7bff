import * as z from 'zod';
import { instant, serviceLanguage } from '@one-stop-shop/shared/contracts';

/**
 * Somebody to remind by voice today, because there is no address to write to.
 * Without a phone there is nothing to dial: the line tells the operator so.
 */
export const personToCall = z
  .object({
    messageId: z.uuid(),
    appointmentId: z.uuid(),
    startsAt: instant,
    firstName: z.string(),
    language: serviceLanguage,
    phone: z.string().optional(),
    outcome: z.enum(['to_call', 'no_contact', 'reached', 'not_reached']),
  })
  .meta({ id: 'PersonToCall' });

export type PersonToCall = z.infer<typeof personToCall>;

export const recordCall = z
  .strictObject({ outcome: z.enum(['reached', 'not_reached']) })
  .meta({ id: 'RecordCall' });

export type RecordCall = z.infer<typeof recordCall>;
