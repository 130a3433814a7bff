import * as z from 'zod';
import { writtenLine } from '@one-stop-shop/shared/contracts';
import { passkeyMade } from './factors';

/** What somebody calls a passkey, to tell it from their others; digits are welcome. */
export const passkeyName = writtenLine(60);

export const passkey = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().optional(),
    /** Whether other devices of the person have it too. */
    backedUp: z.boolean(),
  })
  .meta({ id: 'Passkey' });

export type Passkey = z.infer<typeof passkey>;

/** One's own account: how one signs in. */
export const account = z
  .object({
    name: z.string(),
    email: z.string(),
    passkeys: z.array(passkey),
    /** The authenticator app, once its first code was right. */
    authenticatorApp: z.object({ confirmedAt: z.iso.datetime() }).optional(),
    /** Accounts that only the body's provider opens have none. */
    password: z.object({ setAt: z.iso.datetime() }).optional(),
    /** Whether the account was opened through the body's provider before. */
    provider: z.boolean(),
  })
  .meta({ id: 'Account' });

export type Account = z.infer<typeof account>;

export const addPasskey = z
  .strictObject({ name: passkeyName, response: passkeyMade })
  .meta({ id: 'AddPasskey' });

export type AddPasskey = z.infer<typeof addPasskey>;

export const renamePasskey = z.strictObject({ name: passkeyName }).meta({ id: 'RenamePasskey' });

export type RenamePasskey = z.infer<typeof renamePasskey>;

/** What an authenticator app needs, to be read from the screen or typed. */
export const totpSetup = z
  .object({
    /** `otpauth://totp/…` */
    uri: z.string(),
    /** Base 32, in groups of four, for whoever types it. */
    secret: z.string(),
    /** The URI as a QR code: `<svg viewBox="0 0 size size"><path d="path"/></svg>`. */
    qr: z.object({ size: z.int(), path: z.string() }),
  })
  .meta({ id: 'TotpSetup' });

export type TotpSetup = z.infer<typeof totpSetup>;

/** Counted as people count; the server refuses shorter ones with `identity.password-too-short`. */
const shortestPassword = 15;

/**
 * A password as it is hashed and counted: keyboards write the same letter in several ways
 * (NIST SP 800-63B, 5.1.1.2 asks for NFKC or NFKD).
 */
export function typedPassword(written: string): string {
  return written.normalize('NFKC');
}

/** How many characters a new password lacks; none when it is long enough. */
export function missingCharacters(password: string): number {
  return Math.max(0, shortestPassword - [...typedPassword(password)].length);
}

/** A password long enough is refused only when it is common or names the person or the service. */
export const newPassword = z.string().min(1).max(256);

export const changePassword = z
  .strictObject({ oldPassword: z.string().min(1).max(256), newPassword })
  .meta({ id: 'ChangePassword' });

export type ChangePassword = z.infer<typeof changePassword>;

/** A place where one is signed in. */
export const ownSession = z
  .object({
    id: z.string(),
    /** Browser and system, as `Firefox, Windows`; left out when the browser didn't say. */
    device: z.string().optional(),
    openedAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    /** The session that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });

export type OwnSession = z.infer<typeof ownSession>;

export const passkeyId = z.uuid().meta({ id: 'PasskeyId' });
export const sessionId = z.uuid().meta({ id: 'SessionId' });
