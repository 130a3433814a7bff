import type { DueMessage } from '../domain/message';

/** The queue of messages that are due now. */
export const messageQueue = 'messages';

/** What a job carries: keys, and nobody's data. */
export type MessageJob = DueMessage;
