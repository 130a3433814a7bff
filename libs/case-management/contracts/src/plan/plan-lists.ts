/** How far an individual plan has come. */
export const planStates = ['draft', 'proposed', 'agreed', 'reviewed', 'ended'] as const;

export type PlanState = (typeof planStates)[number];

/** How the person agreed: on paper, or told in their language and understood. */
export const planAgreements = ['signed_on_paper', 'told_and_understood'] as const;

export type PlanAgreement = (typeof planAgreements)[number];

/** What is done with somebody; the six of the notice of 2019 first, then those of the project's papers. */
export const actionTypes = [
  'tutoring',
  'coaching',
  'orientation_counselling',
  'orientation_to_work',
  'orientation_to_training',
  'skills_development',
  'accompaniment',
  'information_and_simplification',
  'intercultural_mediation',
  'skills_profiling',
  'recognition_of_foreign_titles',
  'italian_language_course',
] as const;

export type ActionType = (typeof actionTypes)[number];

/** Who does it. */
export const actionDoers = ['together', 'desk', 'person'] as const;

export type ActionDoer = (typeof actionDoers)[number];

export const actionStates = ['to_do', 'booked', 'done', 'missed', 'cancelled'] as const;

export type ActionState = (typeof actionStates)[number];

/** Where an action may go from where it is; what is done or cancelled stays so. */
export const nextOfAction: Readonly<Record<ActionState, readonly ActionState[]>> = {
  to_do: ['done', 'booked', 'missed', 'cancelled'],
  booked: ['done', 'missed', 'cancelled'],
  missed: ['to_do', 'cancelled'],
  done: [],
  cancelled: [],
};

/** Kinds of coded sentences of which a plan is made. */
export const planSentenceKinds = ['goal', 'action', 'commitment', 'support'] as const;

export type PlanSentenceKind = (typeof planSentenceKinds)[number];
