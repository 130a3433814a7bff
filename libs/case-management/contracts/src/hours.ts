import * as z from 'zod';
import {
  defineAct,
  doneAct,
  keptDate,
  localDate,
  municipalityCode,
  writtenLine,
} from '@one-stop-shop/shared/contracts';

/** `2026-11`, in Europe/Rome. */
export const month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .meta({ id: 'Month', example: '2026-11' });

/** `GET /api/hours?month=2026-11`; whose, for who signs; left out, one's own. */
export const hoursQuery = z
  .strictObject({ month, operator: z.uuid().optional() })
  .meta({ id: 'HoursQuery' });

export type HoursQuery = z.infer<typeof hoursQuery>;

/** Minutes of work, by what was done; nobody who was served is in it. */
const minutesOfWork = {
  /** Visits that took place and encounters; what overlaps is counted once. */
  meetings: z.int().min(0),
  /** From one municipality to the next, on one day. */
  ways: z.int().min(0),
  /** Reviewing the words of the service, which is work for the whole district. */
  review: z.int().min(0),
  /** By hand, in either direction. */
  corrected: z.int(),
  total: z.int(),
};

const correction = z.object({ minutes: z.int(), reason: z.string() });

/** A day in one municipality, or for the district where there is none. */
export const hoursOfDay = z
  .object({
    day: keptDate,
    municipality: municipalityCode.optional(),
    ...minutesOfWork,
    corrections: z.array(correction),
  })
  .meta({ id: 'HoursOfDay' });

export type HoursOfDay = z.infer<typeof hoursOfDay>;

export const hoursByMunicipality = z
  .object({ municipality: municipalityCode.optional(), ...minutesOfWork })
  .meta({ id: 'HoursByMunicipality' });

export type HoursByMunicipality = z.infer<typeof hoursByMunicipality>;

/** The month of work of one person; it is never put beside that of another. */
export const hoursOfMonth = z
  .object({
    month,
    name: z.string(),
    days: z.array(hoursOfDay),
    totals: z.array(hoursByMunicipality),
    /** Minutes in all. */
    total: z.int(),
  })
  .meta({ id: 'HoursOfMonth' });

export type HoursOfMonth = z.infer<typeof hoursOfMonth>;

/** `POST /api/hours/corrections`: minutes that the records don't know, or know too many of. */
export const correctHours = z
  .strictObject({
    municipality: municipalityCode,
    day: localDate,
    /** Added; below zero, taken away. */
    minutes: z
      .int()
      .min(-600)
      .max(600)
      .refine((minutes) => minutes !== 0, { error: 'nothing-corrected' }),
    /** Why; names of people served have no place in it. */
    reason: writtenLine(200),
  })
  .meta({ id: 'CorrectHours' });

export type CorrectHours = z.infer<typeof correctHours>;

export const correctHoursAct = defineAct('correct-hours', correctHours, doneAct);
