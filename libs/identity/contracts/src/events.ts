import * as z from 'zod';
import { instant, municipalityCode } from '@one-stop-shop/shared/contracts';

/** Somebody is to get the link of an invitation; which one, and who, is read when it is sent. */
export const operatorInvited = z.object({
  name: z.literal('operator-invited'),
  /** Under whose name it goes out: one of those the person will work for. */
  municipality: municipalityCode,
  invitationId: z.uuid(),
  at: instant,
});

export type OperatorInvited = z.infer<typeof operatorInvited>;

/** One for each municipality whose contact for data protection must hear of it. */
export const emergencyAccessOpened = z.object({
  name: z.literal('emergency-access-opened'),
  /** The one told. */
  municipality: municipalityCode,
  accessId: z.uuid(),
  at: instant,
});

export type EmergencyAccessOpened = z.infer<typeof emergencyAccessOpened>;
