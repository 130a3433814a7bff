import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { z } from 'zod';

/** The queue of messages that are due now. */
export const messageQueue = 'messages';

/** What the jobs of the queue carry, by their names: keys, and nobody's data. */
export const messageJobs = {
  send: z.strictObject({ municipality: municipalityCode, messageId: z.uuid() }),
} as const;

export type MessageJob = z.infer<typeof messageJobs.send>;
