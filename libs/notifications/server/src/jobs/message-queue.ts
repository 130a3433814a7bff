import type { DueMessage } from '../persistence/due-messages';

/** The queue of messages that are due now. */
export const messageQueue = 'messages';

/** What a job carries: keys, and nobody's data. */
export type MessageJob = DueMessage;
