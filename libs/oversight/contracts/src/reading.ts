import * as z from 'zod';
import { operatorRoles } from '@one-stop-shop/identity/contracts';
import {
  fieldClass,
  instant,
  municipalityCode,
  readingPurpose,
  subjectKind,
} from '@one-stop-shop/shared/contracts';

/** In which role data were read: one of the staff's, the person themselves, or the service. */
export const readerRoles = [...operatorRoles, 'visitor', 'worker'] as const;

export const readerRole = z.enum(readerRoles).meta({ id: 'ReaderRole' });

export type ReaderRole = z.infer<typeof readerRole>;

/** A reading as the person it is about may know it: in which role and why, never who. */
export const reading = z
  .object({
    at: instant,
    role: readerRole,
    municipality: municipalityCode,
    purpose: readingPurpose,
    fieldClasses: z.array(fieldClass),
    /** What was read about the person: an appointment, or what else is known of them. */
    subjectKind,
  })
  .meta({ id: 'Reading' });

export type Reading = z.infer<typeof reading>;

/** Most readings on one page. */
export const readingsPerPage = 100;

/** The last reading of a page, after which the next one begins. */
export const readingCursor = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({ id: 'ReadingCursor', example: '1795447200000.019ab5d2-7a2c-7c3e-9d55-0d2f3c4b5a69' });

/** What every list of readings may be asked: how many, and from where on. */
export const readingsPage = {
  after: readingCursor.optional(),
  limit: z.coerce.number().int().min(1).max(readingsPerPage).default(50),
};
