import * as z from 'zod';
import { writtenPhone } from '@one-stop-shop/scheduling/contracts';
import { wallTime, writtenEmail, writtenLine } from '@one-stop-shop/shared/contracts';

/** How a phone or an address may be used, as the person said it. */
export const contactUse = z
  .strictObject({
    /** `neutral`: only words that tell nobody who we are and what about. `never`: call instead. */
    write: z.enum(['any', 'neutral', 'never']),
    /** Wall time between which it may ring or be written to. */
    hours: z
      .strictObject({ from: wallTime, to: wallTime })
      .refine(({ from, to }) => from < to, { path: ['to'], error: 'to-before-from' })
      .optional(),
    /** Several people use it. */
    shared: z.boolean(),
    /** Who else reads it or picks up; kept sealed. */
    readBy: writtenLine(120).optional(),
  })
  .meta({ id: 'ContactUse' });

export type ContactUse = z.infer<typeof contactUse>;

/** A phone or an address, with how it may be used. */
export const contactToKeep = z
  .union([
    z.strictObject({ phone: writtenPhone, use: contactUse.optional() }),
    z.strictObject({ email: writtenEmail, use: contactUse.optional() }),
  ])
  .meta({ id: 'ContactToKeep' });

export type ContactToKeep = z.infer<typeof contactToKeep>;

export const mostContacts = 6;

export const keptContact = z
  .object({
    id: z.uuid(),
    /** E.164 */
    phone: z.string().optional(),
    email: z.string().optional(),
    use: contactUse,
  })
  .meta({ id: 'KeptContact' });

export type KeptContact = z.infer<typeof keptContact>;

/** Freely, until they say otherwise. */
export const freeUse: ContactUse = { write: 'any', shared: false };
