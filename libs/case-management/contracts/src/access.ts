import * as z from 'zod';
import { bookingChannels } from '@one-stop-shop/scheduling/contracts';
import { instant, writtenWords } from '@one-stop-shop/shared/contracts';
import { accessAnswers, accessRequests, sentBy } from './lists/access-lists';

/** First contact, before any case: who sent them, what they ask, what they were answered. */
export const recordAccess = z
  .strictObject({
    channel: z.enum(bookingChannels),
    sentBy: z.enum(sentBy).optional(),
    requests: z.array(z.enum(accessRequests)).max(accessRequests.length),
    answer: z.enum(accessAnswers).optional(),
    /** In their words; kept sealed. */
    words: writtenWords.optional(),
  })
  .meta({ id: 'RecordAccess' });

export type RecordAccess = z.infer<typeof recordAccess>;

/** An access as it is read: what is sensitive is missing for who may not read notes. */
export const keptAccess = recordAccess
  .extend({
    id: z.uuid(),
    at: instant,
    /** Id of the operator. */
    author: z.uuid(),
    /** Whether something about it is shown to the team alone. */
    withheld: z.boolean(),
  })
  .meta({ id: 'KeptAccess' });

export type KeptAccess = z.infer<typeof keptAccess>;
