import * as z from 'zod';
import { instant, localDate, serviceLanguage } from '@one-stop-shop/shared/contracts';
import { appointmentId } from './appointment';
import { deskId } from './desk';
import { practice } from './practice';
import { visitKind } from './visit-kind';

/** Longest range of days in one question, both ends included. */
export const longestSlotRange = 62;

const dayInMs = 24 * 60 * 60 * 1000;

const wish = {
  from: localDate,
  to: localDate,
  desk: deskId.optional(),
  mediatorLanguage: serviceLanguage.optional(),
  /** Without it the desk is shown its single slots, and the public what a first visit takes. */
  kind: visitKind.optional(),
};

interface Days {
  readonly from: string;
  readonly to: string;
}

const isInOrder = ({ from, to }: Days): boolean => from <= to;
const isShort = ({ from, to }: Days): boolean =>
  Date.parse(to) - Date.parse(from) < longestSlotRange * dayInMs;
const toBeforeFrom = { path: ['to'], error: 'to-before-from' };
const rangeTooLong = { path: ['to'], error: 'range-too-long' };

/** Free places between two days, both included; at most {@link longestSlotRange} days. */
export const slotsQuery = z
  .strictObject(wish)
  .refine(isInOrder, toBeforeFrom)
  .refine(isShort, rangeTooLong)
  .meta({ id: 'SlotsQuery' });

export type SlotsQuery = z.infer<typeof slotsQuery>;

/** Places for a visit that stands, asked by its link: desk, kind and who receives are its own. */
export const placesForVisit = z
  .strictObject({ from: wish.from, to: wish.to, mediatorLanguage: wish.mediatorLanguage })
  .refine(isInOrder, toBeforeFrom)
  .refine(isShort, rangeTooLong)
  .meta({ id: 'PlacesForVisit' });

export type PlacesForVisit = z.infer<typeof placesForVisit>;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** The same at the desk, which may leave mediators out; why is nobody's business here. */
export const deskSlotsQuery = z
  .strictObject({
    ...wish,
    /** With a practitioner of this kind; in public nobody is offered one. */
    practice: practice.optional(),
    /** Ids of mediators with commas between, ten at most. */
    without: z
      .string()
      .regex(new RegExp(`^${uuid}(,${uuid}){0,9}$`))
      .optional(),
    /** The visit that is to be moved: with a practitioner of its kind, and not to whom its person doesn't want. */
    visit: appointmentId.optional(),
    /** A woman is asked for: places with one alone. */
    woman: z.literal('true').optional(),
    /** Nobody such is there, and whoever comes agrees: of that visit with anybody. */
    agreed: z.literal('true').optional(),
  })
  .refine(isInOrder, toBeforeFrom)
  .refine(isShort, rangeTooLong)
  .meta({ id: 'DeskSlotsQuery' });

export type DeskSlotsQuery = z.infer<typeof deskSlotsQuery>;

/** A moment at a desk that can still be booked. */
export const slot = z
  .object({
    deskId,
    startsAt: instant,
    endsAt: instant,
    /** In which languages somebody can be received then. */
    languages: z.array(serviceLanguage),
    /** Places left, at least 1. */
    free: z.int().min(1),
  })
  .meta({ id: 'Slot' });

export type Slot = z.infer<typeof slot>;
