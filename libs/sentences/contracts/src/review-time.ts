import * as z from 'zod';
import { keptDate } from '@one-stop-shop/shared/contracts';

/** `GET /api/words/time`: how long who has reviewed words, by days, the newest first; 90 days back. */
export const reviewTime = z
  .array(z.object({ day: keptDate, name: z.string(), minutes: z.int().nonnegative() }))
  .meta({ id: 'ReviewTime' });

export type ReviewTime = z.infer<typeof reviewTime>;
