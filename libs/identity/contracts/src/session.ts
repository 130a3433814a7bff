import * as z from 'zod';
import { municipalityCode } from '@one-stop-shop/shared/contracts';

export const signIn = z
  .strictObject({
    email: z.email().max(254),
    password: z.string().min(1).max(256),
  })
  .meta({ id: 'SignIn' });

export type SignIn = z.infer<typeof signIn>;

/** Roles of the people who sign in. The others come with their own issue. */
export const operatorRoles = ['desk_operator'] as const;

export type OperatorRole = (typeof operatorRoles)[number];

/** Who is signed in and for which municipality they work now. */
export const openSession = z
  .object({
    operatorId: z.string(),
    name: z.string(),
    role: z.enum(operatorRoles),
    municipalities: z.array(municipalityCode),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'OpenSession' });

export type OpenSession = z.infer<typeof openSession>;
