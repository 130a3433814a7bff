import * as z from 'zod';
import { municipalityCode, writtenEmail } from '@one-stop-shop/shared/contracts';
import { heldRole, operatorRole } from './role';

export const signIn = z
  .strictObject({
    email: writtenEmail,
    password: z.string().min(1).max(256),
  })
  .meta({ id: 'SignIn' });

export type SignIn = z.infer<typeof signIn>;

/** Who is signed in, in which of their roles they work now, and for whom. */
export const openSession = z
  .object({
    operatorId: z.string(),
    name: z.string(),
    /** The role in view: permissions and municipalities are those of this one. */
    role: operatorRole,
    municipalities: z.array(municipalityCode),
    permissions: z.array(z.string()),
    /** All roles of today, the one in view included. */
    roles: z.array(heldRole),
  })
  .meta({ id: 'OpenSession' });

export type OpenSession = z.infer<typeof openSession>;

/** Works from now on in another of one's roles. */
export const chooseView = z.strictObject({ role: operatorRole }).meta({ id: 'ChooseView' });

export type ChooseView = z.infer<typeof chooseView>;

export const secondFactors = ['passkey', 'totp'] as const;

export type SecondFactor = (typeof secondFactors)[number];

/** After the password: either the work begins, or a second factor is asked for first. */
export const signInAnswer = z
  .discriminatedUnion('next', [
    z.object({ next: z.literal('work'), session: openSession }),
    z.object({ next: z.literal('second-factor'), factors: z.array(z.enum(secondFactors)).min(1) }),
  ])
  .meta({ id: 'SignInAnswer' });

export type SignInAnswer = z.infer<typeof signInAnswer>;
