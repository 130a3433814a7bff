import type { CaseProblemCode } from '@one-stop-shop/case-management/contracts';

export const caseProblemStatuses: Readonly<Record<CaseProblemCode, number>> = {
  'case-management.person-unknown': 404,
  'case-management.municipality-unknown': 404,
  'case-management.no-such-day': 422,
  'case-management.birth-out-of-range': 422,
  'case-management.phone-not-clear': 422,
  'case-management.record-changed-since': 409,
  'case-management.visit-unknown': 404,
  'case-management.visit-tied': 409,
  'case-management.visit-not-tied': 409,
  'case-management.visit-cancelled': 409,
  'case-management.looked-too-often': 429,
  'case-management.encounter-unknown': 404,
  'case-management.encounter-not-yours': 403,
  'case-management.encounter-changed-since': 409,
  'case-management.encounter-in-the-future': 422,
  'case-management.reason-missing': 422,
  'case-management.hours-in-the-future': 422,
  'case-management.notice-not-in-force': 409,
  'case-management.notice-not-written': 422,
  'case-management.digits-guessable': 422,
};
