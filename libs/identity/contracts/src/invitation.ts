import * as z from 'zod';
import { instant, localDate } from '@one-stop-shop/shared/contracts';
import { newPassword, passkeyName, totpSetup } from './account';
import { passkeyCreation, passkeyMade, totpCode } from './factors';
import { openSession } from './session';
import { staffAssignment } from './staff';

/** What stands after the `#` of the link that was mailed; it never stands in a path or query. */
const token = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ id: 'InvitationToken' });

/** `POST /api/public/invitation/open`: who is invited. Nothing is used up by it. */
export const openInvitation = z.strictObject({ token }).meta({ id: 'OpenInvitation' });

export type OpenInvitation = z.infer<typeof openInvitation>;

export const openedInvitation = z
  .object({
    /** `recovery` for who had an account before: former password and factors are forgotten. */
    kind: z.enum(['welcome', 'recovery']),
    name: z.string(),
    /** With it they sign in. */
    email: z.string(),
    assignments: z.array(
      staffAssignment.extend({
        /** Without it the role is asked for only: it opens nothing until somebody decides. */
        approved: z.boolean(),
      }),
    ),
    expiresAt: instant,
  })
  .meta({ id: 'OpenedInvitation' });

export type OpenedInvitation = z.infer<typeof openedInvitation>;

/**
 * `POST /api/public/invitation/prepare`: checks the password and begins a second factor.
 * Nothing of it counts until `accept`; it can be asked again, also for the other factor.
 */
export const prepareJoining = z
  .strictObject({ token, password: newPassword, factor: z.enum(['passkey', 'totp']) })
  .meta({ id: 'PrepareJoining' });

export type PrepareJoining = z.infer<typeof prepareJoining>;

export const preparedJoining = z
  .discriminatedUnion('factor', [
    z.object({ factor: z.literal('passkey'), creation: passkeyCreation }),
    z.object({ factor: z.literal('totp'), setup: totpSetup }),
  ])
  .meta({ id: 'PreparedJoining' });

export type PreparedJoining = z.infer<typeof preparedJoining>;

/** `POST /api/public/invitation/accept`: password and factor together. */
export const acceptInvitation = z
  .strictObject({
    token,
    /** The one that `prepare` found good. */
    password: newPassword,
    proof: z.discriminatedUnion('factor', [
      z.strictObject({ factor: z.literal('passkey'), name: passkeyName, response: passkeyMade }),
      z.strictObject({ factor: z.literal('totp'), ...totpCode.shape }),
    ]),
  })
  .meta({ id: 'AcceptInvitation' });

export type AcceptInvitation = z.infer<typeof acceptInvitation>;

/** Now the account is open: a session begins, with its cookie, unless the work begins later. */
export const acceptedInvitation = z
  .discriminatedUnion('next', [
    z.object({ next: z.literal('work'), session: openSession }),
    /** Null until a role is approved. */
    z.object({ next: z.literal('wait'), workBegins: localDate.nullable() }),
  ])
  .meta({ id: 'AcceptedInvitation' });

export type AcceptedInvitation = z.infer<typeof acceptedInvitation>;
