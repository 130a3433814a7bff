import * as z from 'zod';

/**
 * The first and the last day that anybody may ask for or plan. Whoever writes another
 * means something else ("9999" for "until further notice"), and calendars end somewhere.
 */
export const earliestDay = '2000-01-01';
export const latestDay = '2199-12-31';

/** A calendar day at the desks (Europe/Rome), YYYY-MM-DD, of the years 2000 to 2199. It is not an instant. */
export const localDate = z.iso
  .date()
  .regex(/^2[01]/)
  .meta({ id: 'LocalDate', description: 'Calendar day in Europe/Rome', example: '2026-11-24' });

/** A day as it was stored, maybe before {@link localDate} had its bounds: for answers and events. */
export const keptDate = z.iso
  .date()
  .meta({ id: 'KeptDate', description: 'Calendar day in Europe/Rome', example: '2026-11-24' });

/** A time on the wall of the desk, HH:MM. */
export const wallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'WallTime', description: 'Wall time in Europe/Rome', example: '16:20' });

const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * An instant in ISO 8601 with its offset or Z. In UTC its year has four digits, as in the
 * database; whether it makes sense there, the desks say in their own words.
 */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => firstInstant <= Date.parse(text) && Date.parse(text) <= lastInstant, {
    error: 'out-of-range',
  })
  .meta({
    id: 'Instant',
    description: 'Instant, ISO 8601 with offset',
    example: '2026-11-24T15:20:00.000Z',
  });

/** An instant as an event kept it: what happened is followed, however odd its moment. */
export const keptInstant = z.iso.datetime({ offset: true });
