// Closed lists of papers, from `required_document` of the reference data.

/** What a paper is. */
export const documentKinds = [
  'identity_document',
  'residence_title',
  'renewal_receipt',
  'tax_code',
  'health_card',
  'residence_certificate',
  'hosting_declaration',
  'curriculum',
  'study_title',
  'language_certificate',
  'driving_licence',
  'employment_contract',
  'end_of_work_letter',
  'did_number',
  'service_pact',
  'isee',
  'bank_account',
  'digital_identity',
  'disability_certificate',
  'guardian_signature',
  'photo',
  'other',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** Who brought it. */
export const documentBringers = ['person', 'somebody_for_them', 'office', 'desk'] as const;

/** Why it is no longer kept. */
export const documentRemovals = [
  'wrong_person',
  'wrong_file',
  'unreadable',
  'asked_by_person',
  'not_needed',
] as const;
