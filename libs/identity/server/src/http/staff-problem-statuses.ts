import type { StaffProblemCode } from '@one-stop-shop/identity/contracts';

/** Code → HTTP status of the refusals about staff, invitations and emergency access. */
export const staffProblemStatuses: Record<StaffProblemCode, number> = {
  'identity.account-unknown': 404,
  'identity.email-taken': 409,
  'identity.role-not-there': 422,
  'identity.role-held': 409,
  'identity.role-not-held': 409,
  'identity.day-over': 422,
  'identity.last-administrator': 409,
  'identity.invitation-not-valid': 404,
  'identity.nobody-invited': 409,
  'identity.nothing-to-recover': 409,
  'identity.recovery-under-way': 409,
  'identity.recovery-unknown': 404,
  'identity.another-must-approve': 403,
  'identity.municipality-unknown': 404,
  'identity.no-data-protection-contact': 409,
  'identity.emergency-access-unknown': 404,
  'identity.no-emergency-at-home': 409,
  'identity.nobody-known-there': 404,
  'identity.too-many-emergencies': 429,
};
