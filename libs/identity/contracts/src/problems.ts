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
] as const;

export type IdentityProblemCode = (typeof identityProblemCodes)[number];
