import * as z from 'zod';
import {
  instant,
  keptDate,
  municipalityCode,
  pageInAddress,
  pageOf,
  writtenEmail,
  writtenLine,
  writtenNameUpTo,
  writtenSigns,
} from '@one-stop-shop/shared/contracts';
import { reasonInWords } from './reason';
import { operatorRole } from './role';
import { operatorId } from './staff';

/** How long a look into another municipality may last. */
export const emergencyAccessMinutes = 60;

/** What somebody is in danger of. Mark K: a district confirms the list before real use. */
export const dangers = [
  'violence_at_home',
  'trafficking',
  'health',
  'self_harm',
  'threat',
  'child',
] as const;

const danger = z.enum(dangers);

/**
 * `POST /api/emergency-access`: reads about one person of a municipality in which one
 * doesn't work, when waiting would harm them. It asks for a second factor shown within
 * five minutes, is for social workers, and is counted: so many a month. Both
 * municipalities' contacts for data protection are told before anybody looks, also when
 * nobody is known there under the id.
 */
export const openEmergencyAccess = z
  .strictObject({
    municipality: municipalityCode,
    /** The id by which all contexts know what is about the person. */
    subject: z.uuid(),
    /** Kept, and told to both municipalities. */
    danger,
    /** Kept, and read by both municipalities. */
    reason: reasonInWords(20),
  })
  .meta({ id: 'OpenEmergencyAccess' });

export type OpenEmergencyAccess = z.infer<typeof openEmergencyAccess>;

/**
 * `POST /api/emergency-access/look-ups`: the same for somebody whose id nobody has, by **one** of: tax
 * code, the code of a visit of theirs, full name and day of birth. Nothing of it is kept or told.
 */
export const lookInEmergency = z
  .strictObject({
    municipality: municipalityCode,
    danger,
    reason: reasonInWords(20),
    /** 16 characters, or the 11 digits of a provisional one. */
    taxCode: writtenSigns(24).optional(),
    /** Eight signs, as they stand on the paper of a visit. */
    code: writtenSigns(12)
      .regex(/^[0-9A-Za-z]{4}[\s-]?[0-9A-Za-z]{4}$/)
      .optional(),
    /** First name and surname, in any order and script. */
    name: writtenNameUpTo(200).optional(),
    /** YYYY-MM-DD; a year alone would be a door to many people. */
    birthDate: keptDate.optional(),
  })
  .refine(
    ({ taxCode, code, name }) =>
      [taxCode, code, name].filter((way) => way !== undefined).length === 1,
    {
      error: 'one-way',
    },
  )
  .refine(({ name, birthDate }) => (name === undefined) === (birthDate === undefined), {
    path: ['birthDate'],
    error: 'name-and-birth',
  })
  .meta({ id: 'LookInEmergency' });

export type LookInEmergency = z.infer<typeof lookInEmergency>;

/** `POST /api/emergency-access/{access}/close` ends it early. */
export const emergencyAccess = z
  .object({
    id: z.uuid(),
    municipality: municipalityCode,
    /** Told to who opened it; null for others, and where nobody was found. */
    subject: z.uuid().nullable(),
    /** Null of accesses from before it was asked. */
    danger: danger.nullable(),
    reason: z.string(),
    by: z.object({ id: operatorId, name: z.string() }),
    role: operatorRole,
    /** Where whoever opened it works. */
    fromMunicipalities: z.array(municipalityCode),
    openedAt: instant,
    /** It ends by itself then, or was closed. */
    endsAt: instant,
    closedAt: instant.nullable(),
    open: z.boolean(),
  })
  .meta({ id: 'EmergencyAccess' });

export type EmergencyAccess = z.infer<typeof emergencyAccess>;

/**
 * Those into the municipalities in view and those opened by their staff, the newest
 * first: `GET /api/emergency-access` at the desks, `GET /api/administration/emergency-access`.
 * `GET /api/emergency-access/mine` tells everybody their own.
 */
export const emergencyAccessQuery = z
  .strictObject(pageInAddress)
  .meta({ id: 'EmergencyAccessQuery' });

export type EmergencyAccessQuery = z.infer<typeof emergencyAccessQuery>;

export const emergencyAccessPage = pageOf(emergencyAccess).meta({ id: 'EmergencyAccessPage' });

export type EmergencyAccessPage = z.infer<typeof emergencyAccessPage>;

/**
 * Who is told for a municipality when somebody reads in an emergency.
 * `GET /api/administration/data-protection-contacts`: all municipalities of the district.
 */
export const dataProtectionContact = z
  .object({
    municipality: municipalityCode,
    /** Null until somebody entered it: then no emergency access is opened. */
    contact: z.object({ name: z.string(), email: z.string() }).nullable(),
  })
  .meta({ id: 'DataProtectionContact' });

export type DataProtectionContact = z.infer<typeof dataProtectionContact>;

/** `PUT /api/administration/data-protection-contacts/{municipality}` */
export const nameDataProtectionContact = z
  .strictObject({
    // An office answers as well as a person.
    name: writtenLine(120),
    email: writtenEmail,
  })
  .meta({ id: 'NameDataProtectionContact' });

export type NameDataProtectionContact = z.infer<typeof nameDataProtectionContact>;
