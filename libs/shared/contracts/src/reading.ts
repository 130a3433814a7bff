import * as z from 'zod';

/**
 * Why somebody, or the service itself, touches data: a closed list, so that the
 * person can be told in their own language. A new purpose comes with its words in
 * the catalogues of oversight.
 */
export const readingPurposes = [
  /** Desks, hours and free places, as anyone may see them. */
  'public-information',
  'booking',
  /** The person comes back to their own appointment by link or code. */
  'own-appointment',
  'sign-in',
  'desk-work',
  'mediation',
  'administration',
  /** Reading outside one's own work, for a written reason, both contacts told. */
  'emergency-access',
  /** Who it may be that has come: see the recognition of visitors. */
  'recognition',
  /** To confirm, remind, or tell of a change. */
  'messages',
  /** Whom a change of hours, closures or shifts would hit. */
  'change-of-hours',
  /** To tell the person who looked at their data. */
  'who-looked',
  /** To look into how data are read. */
  'oversight',
  /** To keep the service running. */
  'service',
] as const;

export const readingPurpose = z.enum(readingPurposes).meta({ id: 'ReadingPurpose' });

export type ReadingPurpose = z.infer<typeof readingPurpose>;

/** Kinds of data about a person that the service began with. */
const fieldClasses = [
  /** Who comes and how to reach them. */
  'contact',
  /** When, where, in which language and what about; whether they came. */
  'visit',
  /** Who looked at their data. */
  'readings',
] as const;

const namedFieldClass = z
  .string()
  .max(40)
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .brand<'FieldClass'>();

/** Kinds of data about a person: those, and what contexts add. */
export const fieldClass = z
  .union([z.enum(fieldClasses), namedFieldClass])
  .meta({ id: 'FieldClass', example: 'contact' });

export type FieldClass = z.infer<typeof fieldClass>;

/**
 * A kind of data that a context adds; its descriptor says in every language how a person is told
 * of it, and its catalogue how staff are (`oversight.class.<name>`), or `contexts.spec.ts` fails.
 */
export function defineFieldClass(name: string): FieldClass {
  return namedFieldClass.parse(name);
}
