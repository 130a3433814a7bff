import * as z from 'zod';
import {
  defineEvent,
  keptDate,
  municipalityCode,
  type EventOf,
} from '@one-stop-shop/shared/contracts';

/**
 * Somebody is to get the link of an invitation; which one, and who, is read when it is sent.
 * The municipality is one of those the person will work for: the letter goes out in its name.
 */
export const operatorInvited = defineEvent('operator-invited', 'invitationId', {
  invitationId: z.uuid(),
});

export type OperatorInvited = EventOf<typeof operatorInvited>;

/**
 * Somebody responsible is to get the link of an approval; what, and who, is read when it is sent.
 * The municipality is theirs.
 */
export const approvalAsked = defineEvent('approval-asked', 'approvalId', {
  approvalId: z.uuid(),
});

export type ApprovalAsked = EventOf<typeof approvalAsked>;

/**
 * Somebody may read about a person of another municipality; who and why is read again. The
 * municipality is one of those for which whoever opened it works.
 */
export const emergencyAccessOpened = defineEvent('emergency-access-opened', 'accessId', {
  /** Whose contacts for data protection must hear of it. */
  told: z.array(municipalityCode).min(2),
  accessId: z.uuid(),
});

export type EmergencyAccessOpened = EventOf<typeof emergencyAccessOpened>;

/**
 * Somebody read about far more people than they ever do, also about people of this
 * municipality; who and how many is read again. Said once for each of them and day.
 */
export const readPastHabit = defineEvent('read-past-habit', 'readingDayId', {
  readingDayId: z.uuid(),
});

export type ReadPastHabit = EventOf<typeof readPastHabit>;

/** Somebody mediates or practises in a municipality no longer; said once for each municipality and role. */
export const mediatorWorkEnded = defineEvent('mediator-work-ended', 'operatorId', {
  /** The account, and who receives people in every context. */
  operatorId: z.uuid(),
  /** The last day of work in Europe/Rome: yesterday when it ended at once. */
  lastDay: keptDate,
});

export type MediatorWorkEnded = EventOf<typeof mediatorWorkEnded>;

/**
 * A mediator or practitioner is called otherwise or speaks other languages; which, is read again. The municipality
 * is one of those in which they work, today or later.
 */
export const mediatorDescribedAnew = defineEvent('mediator-described-anew', 'operatorId', {
  operatorId: z.uuid(),
});

export type MediatorDescribedAnew = EventOf<typeof mediatorDescribedAnew>;

/** Everything that this context publishes. */
export const identityEvents = [
  operatorInvited,
  approvalAsked,
  emergencyAccessOpened,
  readPastHabit,
  mediatorWorkEnded,
  mediatorDescribedAnew,
];
