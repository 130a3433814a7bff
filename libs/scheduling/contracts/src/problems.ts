import * as z from 'zod';
import { problem } from '@one-stop-shop/shared/contracts';
import type { ManagementProblemCode } from './management/problems';
import { slot } from './slot';

/** Refusals of the desks that the public may meet, by their stable codes. */
export const schedulingProblemCodes = [
  'scheduling.desk-unknown',
  'scheduling.in-the-past',
  'scheduling.too-soon',
  'scheduling.too-far-ahead',
  'scheduling.desk-closed',
  'scheduling.off-grid',
  'scheduling.slot-taken',
  'scheduling.no-mediator-in-language',
  'scheduling.phone-not-valid',
  'scheduling.phone-not-one',
  'scheduling.phone-unclear',
  'scheduling.appointment-unknown',
  'scheduling.appointment-over',
  /** A form sent again whose visit was cancelled or moved meanwhile: its key is used up. */
  'scheduling.cancelled-since',
  'scheduling.view-ended',
  'scheduling.moved-since',
  'scheduling.not-possible-now',
] as const;

/** Refusals of what whoever comes has asked for; behind a link nobody meets them. */
export const wishProblemCodes = [
  /** Somebody is free then, and no woman, who is asked for: they may agree to whom there is. */
  'scheduling.nobody-as-wished',
] as const;

/** Refusals of what the desk takes back. */
export const undoProblemCodes = [
  /** Ten seconds are over, somebody else did it, or it has changed since: it is taken back no more. */
  'scheduling.undo-over',
  /** The place that the visit had is somebody else's, or is offered no more. */
  'scheduling.place-given-away',
] as const;

export type SchedulingProblemCode =
  | (typeof schedulingProblemCodes)[number]
  | (typeof wishProblemCodes)[number]
  | (typeof undoProblemCodes)[number]
  | ManagementProblemCode;

/**
 * A refused moment, with up to three free ones near it, in the language asked for: taken
 * by others, without a mediator for the language, too near, too far, past, or not offered.
 */
export const refusedMoment = problem
  .extend({ alternatives: z.array(slot).max(3) })
  .meta({ id: 'RefusedMoment' });

export type RefusedMoment = z.infer<typeof refusedMoment>;
