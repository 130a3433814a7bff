import * as z from 'zod';

const word = z
  .string()
  .max(40)
  .regex(/^[a-z]+(-[a-z]+)*$/);

/** What an open page is told of a change. */
export const liveChange = z
  .object({ kind: word, id: z.uuid(), what: word })
  .meta({ id: 'LiveChange', description: 'What changed; it is read again, nothing stands here' });

export type LiveChange = z.infer<typeof liveChange>;
