// Closed lists of a case; their words stand in the catalogues, their source in the README.

/** How far somebody's case is. */
export const caseStatuses = ['assessment', 'plan_draft', 'active', 'suspended', 'closed'] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** Why a municipality may know what a case holds; of cases the list has one basis. */
export const legalBases = ['public_task'] as const;

/** Why a case rests for a time. */
export const suspensionReasons = [
  'away_for_a_time',
  'seasonal_work',
  'waiting_for_documents',
  'waiting_for_another_service',
  'asked_by_person',
  'health',
  'birth_or_small_child',
] as const;

export type SuspensionReason = (typeof suspensionReasons)[number];

/** Why a case ends. That it goes to another municipality is an act of its own, which is not there yet. */
export const closureReasons = [
  'goals_reached',
  'employed',
  'in_training',
  'handed_to_another_service',
  'moved_away',
  'no_contact_after_attempts',
  'withdrew',
  'not_eligible',
  'deceased',
] as const;

export type ClosureReason = (typeof closureReasons)[number];

/** Reasons that reveal something by themselves: shown to who reads notes. */
export const sensitiveCaseReasons: readonly (SuspensionReason | ClosureReason)[] = [
  'health',
  'birth_or_small_child',
  'deceased',
];

/** What somebody has agreed elsewhere, and another office leads. */
export const otherPlanKinds = [
  'inclusion_allowance_pact',
  'service_pact',
  'reception_project',
  'other',
] as const;
