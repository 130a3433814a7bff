import type { Practice, VisitKind } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** A weekly stretch in wall time of Europe/Rome; weekday 1 is Monday. */
export interface WeeklyStretch {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
}

/** Days from the first to before the second; null is open-ended. */
export interface Validity {
  readonly validFrom: LocalDay;
  readonly validBefore: LocalDay | null;
}

/** One dated version of a desk's hours and booking rules. */
export interface Timetable extends Validity {
  readonly deskId: string;
  readonly slotMinutes: number;
  /** How many slots in a row a visit takes. */
  readonly visitSlots: Readonly<Record<VisitKind, number>>;
  readonly seats: number;
  /** How long before the visit the public may still book, minutes. */
  readonly earliestMinutes: number;
  /** How many days ahead the public may book. */
  readonly latestDays: number;
  readonly openings: readonly WeeklyStretch[];
}

/** The weekly presence of a mediator or practitioner at a desk. */
export interface Shift extends Validity, WeeklyStretch {
  readonly deskId: string;
  /** Of the account, whichever their profession. */
  readonly mediatorId: string;
  readonly languages: readonly ServiceLanguage[];
  /** What a practitioner is there for; empty for who mediates. */
  readonly practices: readonly Practice[];
}

/** Days on which a mediator does not come to the desks of a municipality. Both ends included. */
export interface Absence {
  readonly municipality: string;
  readonly mediatorId: string;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  /** Wall time on each of the days; null for all day. */
  readonly hours: { readonly from: string; readonly until: string } | null;
}

/** Days on which a municipality's desk, or all of its desks, stay shut. Both ends included. */
export interface Closure {
  readonly municipality: string;
  readonly deskId: string | null;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  readonly reason: string;
}

/** A local feast as a yearly rule; its offices are open only when that is confirmed. */
export interface Feast {
  readonly municipality: string;
  readonly rule: string;
  readonly name: string;
  readonly offices: 'to_be_confirmed' | 'closed' | 'open';
}

export function isInForce(validity: Validity, day: LocalDay): boolean {
  return validity.validFrom <= day && (validity.validBefore === null || day < validity.validBefore);
}
