import * as z from 'zod';
import {
  keptDate,
  localDate,
  municipalityCode,
  serviceLanguage,
  writtenEmail,
  writtenWords,
} from '@one-stop-shop/shared/contracts';
import { deskId, opening } from '../desk';
import { writtenPhone } from '../phone';
import { longestVisitMinutes, visitSlots } from '../visit-kind';

/** One line of an office: an address, a name, where a fact comes from. */
export const officeLine = writtenWords.max(200).regex(/^[^\r\n]*$/);

type Openings = readonly z.infer<typeof opening>[];

/** Two stretches of one day that share time; touching is no overlap. */
function overlap(one: Openings[number], other: Openings[number]): boolean {
  return one.weekday === other.weekday && one.from < other.until && other.from < one.until;
}

/** What is wrong with each stretch; of two that overlap, with the later written. */
function mistakesIn(all: Openings): readonly { index: number; mistake: string }[] {
  return all.flatMap((one, index) => {
    if (one.from >= one.until) return [{ index, mistake: 'closes-before-opening' }];
    const isOver = all.slice(0, index).some((other) => overlap(one, other));
    return isOver ? [{ index, mistake: 'openings-overlap' }] : [];
  });
}

const openings = z
  .array(opening.strict())
  .min(1)
  .max(28)
  .check(({ value, issues }) => {
    for (const { index, mistake } of mistakesIn(value))
      issues.push({ code: 'custom', input: value, path: [index, 'until'], message: mistake });
  });

/** How a desk is reached; what is not known is null. */
const reach = {
  address: officeLine,
  phone: writtenPhone.nullable(),
  email: writtenEmail.nullable(),
  /** The address is shown to nobody until somebody has confirmed it. */
  emailToVerify: z.boolean(),
};

/** Hours and rules of a desk, as somebody enters them for a new version. */
export const timetableFacts = z
  .strictObject({
    ...reach,
    languages: z.array(serviceLanguage).min(1).max(20),
    openings,
    slotMinutes: z.int().min(5).max(240),
    /** How many slots in a row each kind of visit takes; four hours at most. */
    visitSlots,
    /** Visits at the same time. */
    seats: z.int().min(1).max(20),
    /** How long before a visit the public may still book, minutes. */
    earliestMinutes: z.int().min(0).max(10_080),
    /** How many days ahead people may book. */
    latestDays: z.int().min(1).max(366),
    /** Where it is written: notice, resolution, who said so. */
    source: officeLine,
  })
  .check(({ value, issues }) => {
    const most = Math.max(...Object.values(value.visitSlots));
    if (value.slotMinutes * most > longestVisitMinutes)
      issues.push({
        code: 'custom',
        input: value.slotMinutes,
        path: ['slotMinutes'],
        message: 'visit-too-long',
      });
  })
  .meta({ id: 'TimetableFacts' });

export type TimetableFacts = z.infer<typeof timetableFacts>;

/** New hours of a desk from a day on. */
export const enteredTimetable = z
  .strictObject({ validFrom: localDate, facts: timetableFacts })
  .meta({ id: 'EnteredTimetable' });

export type EnteredTimetable = z.infer<typeof enteredTimetable>;

/** A dated version of a desk. Addresses were published with mistakes, so the email is any text. */
export const timetableVersion = z
  .object({
    ...timetableFacts.shape,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    openings: z.array(opening),
    id: z.uuid(),
    validFrom: keptDate,
    /** Last day, included; null for until further notice. */
    validUntil: keptDate.nullable(),
    standing: z.enum(['past', 'in_force', 'future']),
  })
  .meta({ id: 'TimetableVersion' });

export type TimetableVersion = z.infer<typeof timetableVersion>;

/** A desk with all its versions, the latest first. `GET /api/management/desks` */
export const managedDesk = z
  .object({
    id: deskId,
    municipality: municipalityCode,
    name: z.string(),
    versions: z.array(timetableVersion),
  })
  .meta({ id: 'ManagedDesk' });

export type ManagedDesk = z.infer<typeof managedDesk>;

/** A new desk with its first version. `POST /api/management/desks`, answers {@link newDeskId}. */
export const openDesk = z
  .strictObject({
    municipality: municipalityCode,
    name: officeLine,
    validFrom: localDate,
    facts: timetableFacts,
  })
  .meta({ id: 'OpenDesk' });

export type OpenDesk = z.infer<typeof openDesk>;

export const newDeskId = z.object({ id: deskId }).meta({ id: 'NewDeskId' });

/**
 * Corrects how a desk is reached in one version; hours are changed by a new version
 * only. `POST /api/management/desks/:deskId/versions/:versionId/reach`
 */
export const correctReach = z.strictObject(reach).meta({ id: 'CorrectReach' });

export type CorrectReach = z.infer<typeof correctReach>;
