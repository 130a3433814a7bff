import * as z from 'zod';
import {
  municipalityCode,
  serviceLanguage,
  writtenLine,
  writtenName,
  writtenNameUpTo,
  writtenSigns,
  writtenWords,
} from '@one-stop-shop/shared/contracts';

const longestName = 200;

/**
 * A name as it is written, in whichever script. Many people have one name only; nothing is made
 * up for them.
 */
export const personName = z
  .strictObject({
    given: writtenNameUpTo(longestName),
    family: writtenNameUpTo(longestName).optional(),
    /** How papers write it in Latin letters, where the name is in another script. */
    latin: writtenNameUpTo(2 * longestName + 1).optional(),
  })
  .meta({ id: 'PersonName' });

export type PersonName = z.infer<typeof personName>;

/** A day, only its year, or nothing. A day that no calendar has is refused by the server in words. */
export const birth = z
  .union([
    z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
    z.strictObject({ year: z.int().min(1900).max(2199) }),
  ])
  .meta({ id: 'Birth' });

export type Birth = z.infer<typeof birth>;

export const genders = ['f', 'm', 'non_binary', 'not_stated'] as const;

/** ISO 3166-1 alpha-2; whether it is a country, the page's list says. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ id: 'Country', example: 'IN' });

/** Somebody may have several, or none. */
export const citizenship = z.union([z.literal('stateless'), country]).meta({ id: 'Citizenship' });

export const spokenLanguages = z
  .strictObject({
    preferred: serviceLanguage,
    /** ISO 639 codes: people speak more languages than the desks do. */
    spoken: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(12),
    /** Of these the ones they read. */
    read: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(12),
    needsInterpreter: z.boolean(),
  })
  .meta({ id: 'SpokenLanguages' });

export type SpokenLanguages = z.infer<typeof spokenLanguages>;

/** Of the district, or written where it is elsewhere. */
export const livingPlace = z
  .strictObject({
    municipality: municipalityCode.optional(),
    address: writtenLine(200).optional(),
  })
  .refine(({ municipality, address }) => !!municipality || !!address, { error: 'place-missing' })
  .meta({ id: 'LivingPlace' });

/** Who decides and signs. */
export const legalCapacity = z
  .strictObject({
    kind: z.enum([
      'adult',
      'minor_with_parents',
      'minor_with_guardian',
      'minor_with_reception_manager',
      'support_administrator',
    ]),
    /** Who signs with them or for them. */
    signs: writtenName.optional(),
    /** In what a support administrator acts. */
    limits: writtenWords.optional(),
  })
  .meta({ id: 'LegalCapacity' });

/** What is known of a person: each kind is one fact, corrected as a whole. */
export const personFacts = z
  .strictObject({
    names: z.array(personName).min(1).max(5),
    /** How they want to be called. */
    called: writtenName,
    birth,
    gender: z.enum(genders),
    citizenships: z.array(citizenship).min(1).max(3),
    birthCountry: country,
    languages: spokenLanguages,
    /** 16 characters or the 11 digits of a provisional one. */
    taxCode: writtenSigns(24),
    residence: livingPlace,
    /** Where they live habitually, when it is elsewhere. */
    abode: livingPlace,
    capacity: legalCapacity,
    /** Who lives with them, as they said it: a statement in this record, never a link to another. */
    household: writtenWords,
  })
  .partial()
  .meta({ id: 'PersonFacts' });

export type PersonFacts = z.infer<typeof personFacts>;

export const factKinds = Object.keys(personFacts.shape) as (keyof PersonFacts)[];

export type FactKind = keyof PersonFacts;

/** Where a fact comes from. */
export const factSources = ['person', 'document', 'office', 'companion', 'booking'] as const;

export const factSource = z.enum(factSources).meta({ id: 'FactSource' });

export type FactSource = z.infer<typeof factSource>;
