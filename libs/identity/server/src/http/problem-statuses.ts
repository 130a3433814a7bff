import type { IdentityProblemCode } from '@one-stop-shop/identity/contracts';

/** Code → HTTP status of the refusals of the sign-in. */
export const identityProblemStatuses: Record<IdentityProblemCode, number> = {
  'identity.wrong-credentials': 401,
  'identity.wait-before-retry': 429,
  'identity.password-too-short': 422,
};
