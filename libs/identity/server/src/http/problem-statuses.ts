import type { IdentityProblemCode, StaffProblemCode } from '@one-stop-shop/identity/contracts';
import { staffProblemStatuses } from './staff-problem-statuses';

/** Code → HTTP status of the refusals around accounts and the sign-in. */
export const identityProblemStatuses: Record<IdentityProblemCode | StaffProblemCode, number> = {
  ...staffProblemStatuses,
  'identity.wrong-credentials': 401,
  'identity.wait-before-retry': 429,
  'identity.password-too-short': 422,
  'identity.wrong-factor': 401,
  'identity.second-factor-missing': 403,
  'identity.prove-again': 403,
  'identity.last-factor': 409,
  'identity.wrong-password': 422,
  'identity.password-too-common': 422,
  'identity.passkey-refused': 422,
  'identity.passkey-not-found': 404,
  'identity.too-many-passkeys': 409,
  'identity.session-not-found': 404,
  'identity.draft-over': 410,
  'identity.provider-refused': 401,
};
