import * as z from 'zod';
import {
  keptDate,
  localDate,
  municipalityCode,
  serviceLanguage,
  wallTime,
} from '@one-stop-shop/shared/contracts';
import { deskId } from '../desk';
import { practice, practices, profession } from '../practice';

/** The id of the account of a mediator or practitioner: the same in all contexts. */
export const mediatorId = z.uuid().meta({ id: 'MediatorId' });

const weekly = { deskId, weekday: z.int().min(1).max(7), from: wallTime, until: wallTime };

const endsAfterItBegins = ({ from, until }: { from: string; until: string }): boolean =>
  from < until;
const atTheEnd = { path: ['until'], error: 'to-before-from' };

const practicesOfShift = z.array(practice).max(practices.length);

/** The weekly presence of a mediator or practitioner at a desk, as somebody enters it. */
export const enteredShift = z
  .strictObject({
    mediatorId,
    ...weekly,
    /** What a practitioner is there for; none on a mediator's. */
    practices: practicesOfShift.min(1).optional(),
    validFrom: localDate,
    /** Last day, included; null for until further notice. */
    validUntil: localDate.nullable(),
  })
  .refine(endsAfterItBegins, atTheEnd)
  .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
    path: ['validUntil'],
    error: 'to-before-from',
  })
  .meta({ id: 'EnteredShift' });

export type EnteredShift = z.infer<typeof enteredShift>;

/** Other hours of a shift, at the same desk and on the same weekday, until its last day. */
export const changedHours = z
  .strictObject({ from: wallTime, until: wallTime })
  .refine(endsAfterItBegins, atTheEnd)
  .meta({ id: 'ChangedHours' });

/** Other hours from a day on. */
export const changedShift = z.strictObject({
  /** Of the new hours; what was before it stays as it was. */
  firstDay: localDate,
  hours: changedHours,
});

/** The end of a shift. */
export const endedShift = z.strictObject({
  /** Included; yesterday at the earliest, which withdraws one that has not begun. */
  lastDay: localDate,
});

export const shift = z
  .object({
    id: z.uuid(),
    municipality: municipalityCode,
    ...weekly,
    /** Empty on a mediator's. */
    practices: practicesOfShift,
    validFrom: keptDate,
    validUntil: keptDate.nullable(),
  })
  .meta({ id: 'Shift' });

const absenceHours = {
  /** With hours it is absent between them on each of the days; without, all day. */
  hours: z
    .strictObject({ from: wallTime, until: wallTime })
    .refine(endsAfterItBegins, atTheEnd)
    .nullable(),
};

/**
 * Days on which a mediator does not come. Why is nobody's business here: it is never
 * asked and never kept. It counts in all municipalities in view of who enters it: an
 * administrator's everywhere, a desk's at its own desks.
 */
export const enteredAbsence = z
  .strictObject({
    mediatorId,
    firstDay: localDate,
    /** Included. */
    lastDay: localDate,
    ...absenceHours,
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: 'to-before-from',
  })
  .meta({ id: 'EnteredAbsence' });

export type EnteredAbsence = z.infer<typeof enteredAbsence>;

export const absence = z
  .object({
    id: z.uuid(),
    firstDay: keptDate,
    /** Included. */
    lastDay: keptDate,
    ...absenceHours,
    /** Where it counts, of the municipalities in view. */
    municipalities: z.array(municipalityCode),
  })
  .meta({ id: 'Absence' });

export type Absence = z.infer<typeof absence>;

/** As what somebody receives who asks for a woman, or doesn't. */
export const receivedAs = z.enum(['woman', 'man']);

/** `PUT /api/management/mediators/{mediator}/received-as`; null where it is not said. */
export const sayReceivedAs = z
  .strictObject({ receivedAs: receivedAs.nullable() })
  .meta({ id: 'SayReceivedAs' });

export type SayReceivedAs = z.infer<typeof sayReceivedAs>;

/**
 * A mediator or practitioner with what is planned from today on in the municipalities in view.
 * `GET /api/management/mediators`
 */
export const managedMediator = z
  .object({
    id: mediatorId,
    name: z.string(),
    languages: z.array(serviceLanguage),
    /** Municipalities in view for which the account is assigned today or later: shifts go there only. */
    municipalities: z.array(municipalityCode),
    /** As what they work there. */
    professions: z.array(profession),
    receivedAs: receivedAs.nullable(),
    shifts: z.array(shift),
    absences: z.array(absence),
  })
  .meta({ id: 'ManagedMediator' });

export type ManagedMediator = z.infer<typeof managedMediator>;
