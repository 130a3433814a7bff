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
  'case-management.colleague-unknown',
  'case-management.restricted-already',
  'case-management.not-restricted',
  'case-management.last-of-team',
  'case-management.lifting-proposed',
  'case-management.no-lifting-proposed',
  'case-management.another-must-confirm',
] as const;

export type CaseProblemCode = (typeof caseProblemCodes)[number];
