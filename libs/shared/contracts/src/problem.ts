import * as z from 'zod';

/**
 * What every refusal looks like on the wire (RFC 9457, application/problem+json).
 * The code is stable; the words are the reader's catalogue's.
 */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string().meta({ example: 'scheduling.slot-taken' }),
    requestId: z.string().optional(),
    /** For `request.invalid`: where the request is wrong, as JSON pointers. */
    errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem', description: 'Problem document, RFC 9457' });

export type Problem = z.infer<typeof problem>;

/** Codes of refusals that belong to no context. */
export const requestProblemCodes = [
  'request.invalid',
  'request.not-json',
  'request.encoded',
  'request.too-large',
  'request.not-found',
  'request.not-permitted',
  'request.signed-out',
  'request.other-session',
  'request.foreign-origin',
  'request.too-many',
  'request.challenge-required',
  'request.key-missing',
  'request.key-reused',
  'server.unavailable',
  'server.busy',
  'server.failed',
] as const;

export type RequestProblemCode = (typeof requestProblemCodes)[number];
