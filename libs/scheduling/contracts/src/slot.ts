import * as z from 'zod';
import { instant, localDate, serviceLanguage } from '@one-stop-shop/shared/contracts';
import { deskId } from './desk';
import { visitKind } from './visit-kind';

/** Longest range of days in one question, both ends included. */
export const longestSlotRange = 62;

const dayInMs = 24 * 60 * 60 * 1000;

/** Free places between two days, both included; at most {@link longestSlotRange} days. */
export const slotsQuery = z
  .strictObject({
    from: localDate,
    to: localDate,
    desk: deskId.optional(),
    mediatorLanguage: serviceLanguage.optional(),
    /** Without it the desk is shown its single slots, and the public what a first visit takes. */
    kind: visitKind.optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'to-before-from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < longestSlotRange * dayInMs, {
    path: ['to'],
    error: 'range-too-long',
  })
  .meta({ id: 'SlotsQuery' });

export type SlotsQuery = z.infer<typeof slotsQuery>;

/** A moment at a desk that can still be booked. */
export const slot = z
  .object({
    deskId,
    startsAt: instant,
    endsAt: instant,
    /** Languages of the mediators on shift who are still free then. */
    languages: z.array(serviceLanguage),
    /** Places left, at least 1. */
    free: z.int().min(1),
  })
  .meta({ id: 'Slot' });

export type Slot = z.infer<typeof slot>;
