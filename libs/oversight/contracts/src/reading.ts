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
