import * as z from 'zod';
import { keptDate, keptInstant, municipalityCode } from '@one-stop-shop/shared/contracts';

/** Somebody is to get the link of an invitation; which one, and who, is read when it is sent. */
export const operatorInvited = z.object({
  name: z.literal('operator-invited'),
  /** Under whose name it goes out: one of those the person will work for. */
  municipality: municipalityCode,
  invitationId: z.uuid(),
  at: keptInstant,
});

export type OperatorInvited = z.infer<typeof operatorInvited>;

/** Somebody responsible is to get the link of an approval; what, and who, is read when it is sent. */
export const approvalAsked = z.object({
  name: z.literal('approval-asked'),
  /** Whose responsible person it is. */
  municipality: municipalityCode,
  approvalId: z.uuid(),
  at: keptInstant,
});

export type ApprovalAsked = z.infer<typeof approvalAsked>;

/** Somebody may read about a person of another municipality; who and why is read again. */
export const emergencyAccessOpened = z.object({
  name: z.literal('emergency-access-opened'),
  /** One of those for which whoever opened it works. */
  municipality: municipalityCode,
  /** Whose contacts for data protection must hear of it. */
  told: z.array(municipalityCode).min(2),
  accessId: z.uuid(),
  at: keptInstant,
});

export type EmergencyAccessOpened = z.infer<typeof emergencyAccessOpened>;

/**
 * Somebody read about far more people than they ever do, also about people of this
 * municipality; who and how many is read again. Said once for each of them and day.
 */
export const readPastHabit = z.object({
  name: z.literal('read-past-habit'),
  municipality: municipalityCode,
  readingDayId: z.uuid(),
  at: keptInstant,
});

export type ReadPastHabit = z.infer<typeof readPastHabit>;

/** Somebody mediates in a municipality no longer; said once for each municipality. */
export const mediatorWorkEnded = z.object({
  name: z.literal('mediator-work-ended'),
  municipality: municipalityCode,
  /** The account, and the mediator of every context. */
  operatorId: z.uuid(),
  /** The last day of work in Europe/Rome: yesterday when it ended at once. */
  lastDay: keptDate,
  at: keptInstant,
});

export type MediatorWorkEnded = z.infer<typeof mediatorWorkEnded>;

/** A mediator is called otherwise or speaks other languages; which, is read again. */
export const mediatorDescribedAnew = z.object({
  name: z.literal('mediator-described-anew'),
  /** One of those in which they mediate, today or later. */
  municipality: municipalityCode,
  operatorId: z.uuid(),
  at: keptInstant,
});

export type MediatorDescribedAnew = z.infer<typeof mediatorDescribedAnew>;
