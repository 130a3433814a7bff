/** What an operator may do about persons; identity gives these to roles. */
export const casePermissions = {
  /** All persons of a municipality but the restricted ones. */
  seePersons: 'case-management.see-persons',
  /** Those whom a visit or a grant gives them, for its time. */
  seeGivenPersons: 'case-management.see-given-persons',
  registerPerson: 'case-management.register-person',
  /** At most five who may be the one who has come. */
  recognise: 'case-management.recognise',
  recordEncounter: 'case-management.record-encounter',
  /** Papers of those whom one sees, page by page. */
  seeDocuments: 'case-management.see-documents',
  /** To keep papers, to say what they are, to remove them. */
  keepDocuments: 'case-management.keep-documents',
  /** For how long one has worked, and to correct it. */
  seeOwnHours: 'case-management.see-own-hours',
  /** The hours that others worked for a municipality. */
  signHours: 'case-management.sign-hours',
  /** Somebody who follows restricted records that nobody follows any more; they stay unseen. */
  nameTeams: 'case-management.name-teams',
  /** A new privacy notice of a municipality. */
  publishNotice: 'case-management.publish-notice',
  /** Notes, and whatever is marked sensitive. */
  readNotes: 'case-management.read-notes',
  /** Individual plans, as far as the proposal. */
  writePlan: 'case-management.write-plan',
  /** That somebody agreed to a plan. */
  agreePlan: 'case-management.agree-plan',
  /** Cases of whom one sees. */
  seeCases: 'case-management.see-cases',
  /** Open a case and lead it; its social worker, or who stands in for them. */
  takeCharge: 'case-management.take-charge',
  /** What a social worker writes for social workers alone. */
  writeConfidentialNotes: 'case-management.write-confidential-notes',
} as const;
