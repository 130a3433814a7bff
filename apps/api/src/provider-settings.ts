import { z } from 'zod';

/** The OpenID provider of the body; all but the last are needed together. */
export const providerSettings = {
  OIDC_ISSUER: z
    .url()
    .refine(isSafe, { error: 'must begin with https, or be on this machine' })
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).optional(),
  OIDC_REQUIRED_ACR: z.string().min(1).optional(),
};

type Set = z.infer<z.ZodObject<typeof providerSettings>>;

const neededTogether = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
] as const;

/** Half a provider is a mistake, and would show only when somebody signs in. */
export function mustNameTheProvider(set: Set, context: z.RefinementCtx): void {
  if (!Object.keys(providerSettings).some((name) => set[name as keyof Set])) return;
  for (const name of neededTogether.filter((needed) => !set[needed])) {
    context.addIssue({ code: 'custom', path: [name], message: 'is missing for the provider' });
  }
}

/** Undefined where people sign in with a password alone. */
export function providerIn(set: Set) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = set;
  const clientSecret = set.OIDC_CLIENT_SECRET;
  if (!issuer || !clientId || !clientSecret || !name) return undefined;
  return { issuer, clientId, clientSecret, name, requiredAcr: set.OIDC_REQUIRED_ACR };
}

function isSafe(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
