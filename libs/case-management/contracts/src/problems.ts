/** Refusals about persons, by their stable codes. */
export const caseProblemCodes = [
  'case-management.person-unknown',
  'case-management.municipality-unknown',
  'case-management.no-such-day',
  'case-management.birth-out-of-range',
  'case-management.phone-not-clear',
  'case-management.record-changed-since',
  'case-management.visit-unknown',
  'case-management.visit-tied',
  'case-management.visit-not-tied',
  'case-management.visit-cancelled',
  'case-management.looked-too-often',
  'case-management.encounter-unknown',
  'case-management.encounter-not-yours',
  'case-management.encounter-changed-since',
  'case-management.encounter-in-the-future',
  'case-management.reason-missing',
  'case-management.hours-in-the-future',
  'case-management.group-across-municipalities',
  'case-management.notice-not-in-force',
  'case-management.notice-not-written',
  'case-management.digits-guessable',
  'case-management.tax-code-unread',
  'case-management.too-little-to-look-for',
] as const;

export type CaseProblemCode = (typeof caseProblemCodes)[number];
