import * as z from 'zod';
import { appointmentId, appointmentStates } from '@one-stop-shop/scheduling/contracts';
import {
  instant,
  keptDate,
  municipalityCode,
  serviceLanguage,
} from '@one-stop-shop/shared/contracts';
import { keptAccess } from './access';
import { encounter } from './encounter';
import { keptContact } from './contact';
import { factSource, personFacts } from './facts';
import { noticeGiven, noticeInForce } from './notice';
import { permitShown } from './residence/permit';
import { colleagueId, personTeam } from './team';
import { personWishes } from './wishes';

export const personId = z.uuid().meta({ id: 'PersonId' });

/** Why a record is for its team alone. */
export const restrictionReasons = [
  'violence',
  'trafficking',
  'minor_alone',
  'colleague_family',
  'asked_by_person',
] as const;

/** Somebody as a list shows them. */
export const personLine = z
  .object({
    id: personId,
    /** How they want to be called, or their first name and what follows it. */
    name: z.string(),
    /** The same in Latin letters, where it is written in others. */
    latin: z.string().optional(),
    birthYear: z.int().optional(),
    language: serviceLanguage.optional(),
    /** When they were last met. */
    lastMetAt: instant.optional(),
    restricted: z.boolean(),
  })
  .meta({ id: 'PersonLine' });

export type PersonLine = z.infer<typeof personLine>;

/** Who recorded a fact, when, and who said it. */
export const factOrigin = z.object({
  source: factSource,
  recordedAt: instant,
  /** Id of the operator. */
  recordedBy: z.uuid(),
  /** How often it was corrected. */
  corrected: z.int().min(0),
});

/** A visit that is theirs. */
export const tiedVisit = z
  .object({
    id: appointmentId,
    startsAt: instant,
    state: z.enum(appointmentStates),
    language: serviceLanguage,
    tiedAt: instant,
    /** To come, with a mediator whom the person doesn't want: it is to be moved. */
    unwanted: z.boolean(),
    /**
     * They ask for a woman: `unmet` where one to come is with nobody such, `agreed` where they said
     * that anybody will do. Missing where it is kept, or who asks may not know.
     */
    woman: z.enum(['unmet', 'agreed']).optional(),
    /** What they wrote when they booked, for who reads notes. */
    words: z.string().optional(),
  })
  .meta({ id: 'TiedVisit' });

/** `GET /api/persons/{id}` */
export const person = z
  .object({
    id: personId,
    municipality: municipalityCode,
    /** Grows with every correction; an act on the record names the one that its page shows. */
    version: z.int(),
    restricted: z.boolean(),
    name: z.string(),
    facts: personFacts,
    origins: z.partialRecord(personFacts.keyof(), factOrigin),
    /** Years; missing while nobody knows when they were born. */
    age: z.int().optional(),
    /** Whether they may be under 18; `maybe` where only the year is known. */
    minor: z.enum(['yes', 'no', 'maybe', 'unknown']),
    contacts: z.array(keptContact),
    /** When they chose the digits of their own page, the newest first; which, is told to nobody. */
    digitsChosen: z
      .array(z.object({ at: instant, /** Id of the operator. */ by: z.uuid() }))
      .max(20),
    registeredAt: instant,
    /** The newest first. */
    visits: z.array(tiedVisit),
    encounters: z.array(encounter),
    accesses: z.array(keptAccess),
    /** Missing while the municipality has no privacy notice. */
    notice: noticeInForce.optional(),
    /** What they were given, the newest first. */
    notices: z.array(noticeGiven),
    /** What was promised and is not done, whatever is due first on top. */
    steps: z.array(z.object({ encounter: z.uuid(), words: z.string().optional(), due: keptDate })),
    /** How those are called who wrote what the page shows, by account; former colleagues may be missing. */
    staff: z.record(z.uuid(), z.string()),
    wishes: personWishes,
    /** Missing while nobody has said anything of it. */
    permit: permitShown.optional(),
    /** Who sees the person now because they stand in for a colleague. */
    standingIn: z.array(
      z.object({
        absent: colleagueId,
        colleague: colleagueId,
        /** Last day, included. */
        to: keptDate,
      }),
    ),
    /** Of a restricted record. */
    team: personTeam.optional(),
    /** What the tax code says otherwise than the record. */
    warnings: z.array(z.enum(['tax-code-birth', 'tax-code-gender', 'tax-code-unread'])),
  })
  .meta({ id: 'Person' });

export type Person = z.infer<typeof person>;

/** What a fact was before, the newest first: `GET /api/persons/{id}/history`. */
export const factHistory = z
  .array(
    z.object({
      kind: personFacts.keyof(),
      /** Null where it was taken back. */
      value: z.unknown().nullable(),
      source: factSource,
      recordedAt: instant,
      recordedBy: z.uuid(),
    }),
  )
  .max(200)
  .meta({ id: 'FactHistory' });

export type FactHistory = z.infer<typeof factHistory>;
