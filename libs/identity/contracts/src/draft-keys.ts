import * as z from 'zod';
import { instant } from '@one-stop-shop/shared/contracts';

/** How long what somebody wrote and could not send is kept in their browser. */
export const draftHours = 24;

/**
 * `POST /api/account/draft-keys`: what this account seals drafts with in a browser. Without `of` a new
 * key; with it the one of then, refused with `identity.draft-over` once it is a day old. Nobody else is
 * ever given it, and the server keeps none.
 */
export const askDraftKeys = z
  .strictObject({
    /** The hour of the key with which something was sealed. */
    of: instant.optional(),
  })
  .meta({ id: 'AskDraftKeys' });

export type AskDraftKeys = z.infer<typeof askDraftKeys>;

export const draftKeys = z
  .object({
    of: instant,
    /** AES-256, base64url; a second one where the secret of the service was changed since. */
    keys: z
      .array(z.string().regex(/^[\w-]{43}$/))
      .min(1)
      .max(2),
  })
  .meta({ id: 'DraftKeys' });

export type DraftKeys = z.infer<typeof draftKeys>;
