import * as z from 'zod';

/** A calendar day at the desks (Europe/Rome), YYYY-MM-DD. It is not an instant. */
export const localDate = z.iso
  .date()
  .meta({ id: 'LocalDate', description: 'Calendar day in Europe/Rome', example: '2026-11-24' });

/** A time on the wall of the desk, HH:MM. */
export const wallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'WallTime', description: 'Wall time in Europe/Rome', example: '16:20' });

/** An instant in ISO 8601 with its offset or Z. */
export const instant = z.iso.datetime({ offset: true }).meta({
  id: 'Instant',
  description: 'Instant, ISO 8601 with offset',
  example: '2026-11-24T15:20:00.000Z',
});
