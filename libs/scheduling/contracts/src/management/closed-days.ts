import * as z from 'zod';
import { keptDate, localDate, municipalityCode } from '@one-stop-shop/shared/contracts';
import { deskId } from '../desk';
import { officeLine } from './managed-desk';

/** Days on which a desk stays shut, or all desks of a municipality when `deskId` is null. */
const closureFacts = {
  municipality: municipalityCode,
  deskId: deskId.nullable(),
  /** People read it: "riunione", not whose. */
  reason: officeLine,
};

export const enteredClosure = z
  .strictObject({
    ...closureFacts,
    firstDay: localDate,
    /** Included. */
    lastDay: localDate,
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: 'to-before-from',
  })
  .meta({ id: 'EnteredClosure' });

export type EnteredClosure = z.infer<typeof enteredClosure>;

export const closure = z
  .object({
    id: z.uuid(),
    ...closureFacts,
    firstDay: keptDate,
    /** Included. */
    lastDay: keptDate,
  })
  .meta({ id: 'Closure' });

export type Closure = z.infer<typeof closure>;

const month = z.int().min(1).max(12);
const weekday = z.int().min(1).max(7);

/** The last day of a month in the year that has most: a feast may fall on 29 February. */
function lastDayOf(month: number): number {
  return new Date(Date.UTC(2028, month, 0)).getUTCDate();
}

/**
 * The day of a feast in every year: a date; the n-th weekday of a month, or a weekday
 * that follows it (`then`: "the Monday after the second Sunday of May"); days from
 * Easter Sunday. Weekday 1 is Monday.
 */
export const feastRule = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('date'), month, day: z.int().min(1).max(31) })
      .refine((rule) => rule.day <= lastDayOf(rule.month), { path: ['day'], error: 'no-such-day' }),
    z.strictObject({
      kind: z.literal('weekday'),
      nth: z.int().min(1).max(4),
      weekday,
      month,
      then: weekday.optional(),
    }),
    z.strictObject({ kind: z.literal('easter'), days: z.int().min(-60).max(100) }),
  ])
  .meta({ id: 'FeastRule' });

export type FeastRule = z.infer<typeof feastRule>;

/** Whether the offices close; until it is confirmed the desk counts as shut. */
export const officesOnFeast = z.enum(['to_be_confirmed', 'closed', 'open']);

const feastFacts = {
  municipality: municipalityCode,
  rule: feastRule,
  name: officeLine,
  offices: officesOnFeast,
  /** Where it is written, or who said so. */
  source: officeLine,
};

export const enteredFeast = z.strictObject(feastFacts).meta({ id: 'EnteredFeast' });

export type EnteredFeast = z.infer<typeof enteredFeast>;

export const feast = z
  .object({
    id: z.uuid(),
    ...feastFacts,
    /** The next three, from today on. */
    nextDays: z.array(localDate),
  })
  .meta({ id: 'Feast' });

export type Feast = z.infer<typeof feast>;

/** Closures that are not over and all feasts. `GET /api/management/closed-days` */
export const closedDays = z
  .object({ closures: z.array(closure), feasts: z.array(feast) })
  .meta({ id: 'ClosedDays' });

export type ClosedDays = z.infer<typeof closedDays>;
