import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';

/** Code → HTTP status of the refusals that belong to no context. */
export const requestProblemStatuses: Record<RequestProblemCode, number> = {
  'request.invalid': 400,
  'request.not-json': 400,
  'request.encoded': 415,
  'request.too-large': 413,
  'request.not-found': 404,
  'request.not-permitted': 403,
  'request.signed-out': 401,
  'request.other-session': 403,
  'request.foreign-origin': 403,
  'request.too-many': 429,
  'request.challenge-required': 403,
  'request.key-missing': 400,
  'request.key-reused': 422,
  'server.unavailable': 503,
  'server.busy': 503,
  'server.failed': 500,
};
