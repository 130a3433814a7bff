import * as z from 'zod';
import { writtenSigns } from '@one-stop-shop/shared/contracts';

/**
 * Six digits from an authenticator app. Apps show them in two groups, in the digits of the
 * phone's language, and people copy the space.
 */
export const totpCode = z
  .strictObject({
    code: writtenSigns(16)
      .overwrite((typed) => typed.replace(/[ -]/g, ''))
      .regex(/^\d{6}$/),
  })
  .meta({ id: 'TotpCode' });

export type TotpCode = z.infer<typeof totpCode>;

const base64Url = (longest: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[\w-]+$/);

/** Id of a credential: at most 1,023 bytes (WebAuthn, section 4), in base 64. */
const credentialId = base64Url(1_364);

const credential = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});

const userVerification = z.enum(['discouraged', 'preferred', 'required']);

/** What the browser is asked to sign with a passkey: `startAuthentication({ optionsJSON })`. */
export const passkeyRequest = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    /** Milliseconds. */
    timeout: z.int(),
    allowCredentials: z.array(credential),
    userVerification,
  })
  .meta({ id: 'PasskeyRequest' });

export type PasskeyRequest = z.infer<typeof passkeyRequest>;

/** What the browser is asked to make a passkey from: `startRegistration({ optionsJSON })`. */
export const passkeyCreation = z
  .object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    /** Milliseconds. */
    timeout: z.int(),
    excludeCredentials: z.array(credential),
    authenticatorSelection: z.object({
      residentKey: z.enum(['discouraged', 'preferred', 'required']),
      requireResidentKey: z.boolean(),
      userVerification,
    }),
    attestation: z.literal('none'),
  })
  .meta({ id: 'PasskeyCreation' });

export type PasskeyCreation = z.infer<typeof passkeyCreation>;

const signedBy = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  /** Browsers add extensions of their own; none is read. */
  clientExtensionResults: z.record(z.string().max(64), z.unknown()),
};

const clientDataJSON = base64Url(4_096);

/** A passkey just made, as `startRegistration` gives it. */
export const passkeyMade = z
  .strictObject({
    ...signedBy,
    response: z.strictObject({
      clientDataJSON,
      attestationObject: base64Url(16_384),
      authenticatorData: base64Url(4_096).optional(),
      transports: z.array(z.string().max(32)).max(10).optional(),
      publicKeyAlgorithm: z.int().optional(),
      publicKey: base64Url(4_096).optional(),
    }),
  })
  .meta({ id: 'PasskeyMade' });

export type PasskeyMade = z.infer<typeof passkeyMade>;

/** A signature by a passkey, as `startAuthentication` gives it. */
export const passkeyUsed = z
  .strictObject({
    ...signedBy,
    response: z.strictObject({
      clientDataJSON,
      authenticatorData: base64Url(4_096),
      signature: base64Url(2_048),
      userHandle: base64Url(128).optional(),
    }),
  })
  .meta({ id: 'PasskeyUsed' });

export type PasskeyUsed = z.infer<typeof passkeyUsed>;

/** Answers to a passkey's question during the sign-in, or anew in an open session. */
export const passkeyProof = z.strictObject({ response: passkeyUsed }).meta({ id: 'PasskeyProof' });

export type PasskeyProof = z.infer<typeof passkeyProof>;

/** The password once more, where it is the only proof an account has. */
export const passwordProof = z
  .strictObject({ password: z.string().min(1).max(256) })
  .meta({ id: 'PasswordProof' });

export type PasswordProof = z.infer<typeof passwordProof>;

/** How somebody can show anew who they are; `identity.prove-again` lists them as `ways`. */
export const waysToProve = ['passkey', 'totp', 'password', 'provider'] as const;

export type WayToProve = (typeof waysToProve)[number];

/** How people sign in here besides with a passkey or an app; the provider is the body's own. */
export const signInWays = z
  .object({
    password: z.literal(true),
    /** Follow `GET /api/session/provider` with the whole page, not with a fetch. */
    provider: z.object({ name: z.string() }).optional(),
  })
  .meta({ id: 'SignInWays' });

export type SignInWays = z.infer<typeof signInWays>;
