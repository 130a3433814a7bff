// Closed lists of what is recorded about an encounter; their words stand in the catalogues, their
// source in the README.

/** Where, or over what, somebody was met. */
export const encounterKinds = [
  'desk_visit',
  'phone_call',
  'video_call',
  'outing',
  'home_visit',
  'group',
] as const;

/** What an encounter was about. */
export const encounterTopics = [
  'job_search',
  'cv',
  'interview_preparation',
  'contract_and_payslip',
  'rights_at_work',
  'training_course',
  'traineeship',
  'italian_language',
  'foreign_title',
  'driving_licence',
  'public_employment_centre',
  'self_employment',
  'tax_code_and_residence',
  'digital_identity',
  'banking',
  'housing',
  'children_school',
  'childcare',
  'public_benefits',
  'transport',
  'family',
  'community_life',
  'civic_orientation',
  'citizenship',
  'residence_title',
  'family_reunification',
  'long_term_residence',
  'asylum_procedure',
  'health_card',
  'health',
  'pregnancy',
  'disability',
  'psychological_support',
  'addiction',
  'domestic_violence',
  'trafficking',
  'labour_exploitation',
  'discrimination',
  'religion',
  'minor_alone',
  'legal_advice',
  'other',
] as const;

export type EncounterTopic = (typeof encounterTopics)[number];

/** Topics that tell of title, asylum, health, violence or belief: special data, always sealed. */
export const sensitiveTopics: readonly EncounterTopic[] = [
  'residence_title',
  'family_reunification',
  'long_term_residence',
  'asylum_procedure',
  'health_card',
  'health',
  'pregnancy',
  'disability',
  'psychological_support',
  'addiction',
  'domestic_violence',
  'trafficking',
  'labour_exploitation',
  'discrimination',
  'religion',
  'minor_alone',
  'legal_advice',
];

/** What was done for them. */
export const servicesDone = [
  'information_given',
  'sheet_given',
  'form_filled',
  'phone_call_made',
  'email_written',
  'appointment_booked',
  'oral_translation',
  'written_translation',
  'cv_written',
  'skills_profile_filled',
  'tutoring',
  'coaching',
  'orientation_to_work',
  'orientation_to_training',
  'course_enrolment',
  'italian_course_enrolment',
  'accompaniment_done',
  'referral_made',
  'document_photographed',
  'plan_agreed',
  'group_workshop',
  'mediation_for_office',
  'legal_advice_session',
  'psychological_session',
  'emergency_contact',
] as const;

export type ServiceDone = (typeof servicesDone)[number];

/** Services whose name alone tells what somebody lives through. */
export const sensitiveServices: readonly ServiceDone[] = [
  'legal_advice_session',
  'psychological_session',
  'emergency_contact',
];

/** How the talk was mediated. */
export const mediationModes = [
  'mediator_present',
  'mediator_phone',
  'mediator_video',
  'operator_speaks_language',
  'not_needed',
  'none_available',
  'family_member',
  'friend_or_countryman',
  'minor',
  'machine_translation',
] as const;

export type MediationMode = (typeof mediationModes)[number];

/** Ways that leave the need of a mediator unmet, whoever helped out. */
export const unmetModes: readonly MediationMode[] = [
  'none_available',
  'family_member',
  'friend_or_countryman',
  'minor',
  'machine_translation',
];

/** Whether they could say in their own words what happens next. */
export const teachBacks = ['repeated_well', 'partly', 'not_understood', 'not_tried'] as const;
