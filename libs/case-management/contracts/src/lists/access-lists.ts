// Closed lists of the access (first-contact desk).

/** Who sent them. */
export const sentBy = [
  'own_initiative',
  'family_or_friend',
  'community_group',
  'municipal_office',
  'social_service',
  'school',
  'cpia',
  'public_employment_centre',
  'job_orientation_centre',
  'employment_agency',
  'trade_union_patronato',
  'association',
  'employer',
  'health_service',
  'family_clinic',
  'mental_health_service',
  'addiction_service',
  'anti_violence_centre',
  'anti_trafficking_body',
  'reception_project',
  'guardian',
  'immigration_office',
  'other',
] as const;

export type SentBy = (typeof sentBy)[number];

/** Senders whose name alone tells of health, violence, asylum or guardianship. */
export const sensitiveSenders: readonly SentBy[] = [
  'health_service',
  'family_clinic',
  'mental_health_service',
  'addiction_service',
  'anti_violence_centre',
  'anti_trafficking_body',
  'reception_project',
  'guardian',
  'immigration_office',
];

/** What they ask for. */
export const accessRequests = [
  'work',
  'training',
  'italian',
  'documents',
  'children_school',
  'housing',
  'public_benefits',
  'residence_title',
  'asylum',
  'health',
  'legal_help',
  'violence',
  'exploitation',
  'mediation_for_office',
  'other',
] as const;

export type AccessRequest = (typeof accessRequests)[number];

/** Requests that are special data, always sealed. */
export const sensitiveRequests: readonly AccessRequest[] = [
  'residence_title',
  'asylum',
  'health',
  'legal_help',
  'violence',
  'exploitation',
];

/** What they were answered. */
export const accessAnswers = [
  'informed',
  'sent_elsewhere',
  'proposed_for_taking_charge',
  'not_for_us',
] as const;
