/** Refusals of the sign-in, by their stable codes. */
export const identityProblemCodes = [
  'identity.wrong-credentials',
  'identity.wait-before-retry',
  'identity.password-too-short',
] as const;

export type IdentityProblemCode = (typeof identityProblemCodes)[number];
