/** Refusals of the sign-in, by their stable codes. */
export const identityProblemCodes = [
  'identity.wrong-credentials',
  'identity.wait-before-retry',
  'identity.password-too-short',
  'identity.wrong-factor',
  'identity.second-factor-missing',
  'identity.prove-again',
  'identity.last-factor',
  'identity.wrong-password',
  'identity.password-too-common',
  'identity.passkey-refused',
  'identity.passkey-not-found',
  'identity.too-many-passkeys',
  'identity.session-not-found',
  'identity.provider-refused',
  /** What was sealed more than a day ago is not opened any more. */
  'identity.draft-over',
] as const;

export type IdentityProblemCode = (typeof identityProblemCodes)[number];

/** Why `identity.prove-again` asks (`because`), when no change of the account is the reason. */
export const readsPastHabit = 'reads-past-habit';

/** Refusals about staff, invitations and emergency access. A foreign account is unknown. */
export const staffProblemCodes = [
  'identity.account-unknown',
  'identity.email-taken',
  /** The role is not given there: the programme manager works for the lead municipality alone. */
  'identity.role-not-there',
  'identity.role-held',
  'identity.role-not-held',
  'identity.day-over',
  /** One stays administrator oneself, and the district keeps one. */
  'identity.last-administrator',
  /** Expired, used, withdrawn or never written: which, is nobody's business. */
  'identity.invitation-not-valid',
  /** There is nothing to send again or to withdraw. */
  'identity.nobody-invited',
  /** Nobody who was only invited, or has left, can be let in anew. */
  'identity.nothing-to-recover',
  'identity.recovery-under-way',
  'identity.recovery-unknown',
  /** Who proposed it and whom it is about can't approve it. */
  'identity.another-must-approve',
  /** Nobody gives themselves a role. */
  'identity.not-for-oneself',
  /** A role that sees people needs one, signed, with secrecy undertaken, that counts on all its days. */
  'identity.authorisation-missing',
  'identity.authorisation-not-valid',
  /** Expired, decided, withdrawn or never asked: which, is nobody's business. */
  'identity.approval-not-valid',
  'identity.approval-unknown',
  /** The first responsible person is named at the server; the next ones by the one before. */
  'identity.nobody-responsible',
  'identity.municipality-unknown',
  'identity.no-data-protection-contact',
  'identity.emergency-access-unknown',
  /** What is about people of one's own municipality is read in the ordinary way. */
  'identity.no-emergency-at-home',
  /** Nobody is known under the id in that municipality; both contacts were told all the same. */
  'identity.nobody-known-there',
  /** One's own looks of the last month, or those of one's municipality, are used up. */
  'identity.too-many-emergencies',
] as const;

export type StaffProblemCode = (typeof staffProblemCodes)[number];
