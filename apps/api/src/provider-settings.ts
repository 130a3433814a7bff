import { z } from 'zod';

// Compose files hand over what nobody set as an empty text.
const whenSet = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional());

/** The OpenID provider of the body; all but the last are needed together. */
export const providerSettings = {
  OIDC_ISSUER: whenSet(
    z.url().refine(isSafe, { error: 'must begin with https, or be on this machine' }),
  ),
  OIDC_CLIENT_ID: whenSet(z.string()),
  OIDC_CLIENT_SECRET: whenSet(z.string()),
  OIDC_NAME: whenSet(z.string().max(60)),
  OIDC_REQUIRED_ACR: whenSet(z.string()),
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
