import type { ManagedDesk, ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';
import { asWallTime } from '@one-stop-shop/shared/front-office/staff';

/** Hours of a day, as somebody writes them: "9", "12.30". */
export interface WrittenHours {
  readonly from: string;
  readonly until: string;
}

/** The weekly presence of a mediator or practitioner at a desk, as somebody writes it. */
export interface WrittenShift extends WrittenHours {
  readonly deskId: string;
  /** 1 for Monday. */
  readonly weekday: string;
  /** What a practitioner is there for. */
  readonly practices: readonly string[];
  /** YYYY-MM-DD */
  readonly validFrom: string;
  /** Empty for until further notice. */
  readonly validUntil: string;
}

export function asHours({ from, until }: WrittenHours): WrittenHours {
  return { from: asWallTime(from), until: asWallTime(until) };
}

/** An `EnteredShift`, or what is meant as one. */
export function asShift(written: WrittenShift, mediatorId: string) {
  const { deskId, weekday, practices, validFrom, validUntil } = written;
  return {
    mediatorId,
    deskId,
    weekday: Number(weekday),
    ...(practices.length > 0 && { practices }),
    ...asHours(written),
    validFrom,
    validUntil: validUntil || null,
  };
}

/** The desks at which a mediator may be: those of the municipalities of their assignment. */
export function desksFor(
  { municipalities }: ManagedMediator,
  desks: readonly ManagedDesk[],
): readonly ManagedDesk[] {
  return desks.filter(({ municipality }) => municipalities.includes(municipality));
}

/** The shift that stands in the way, as the refusal tells it. */
export interface ShiftConflict {
  readonly municipality: string;
  readonly from: string;
  readonly until: string;
  readonly travelMinutes: number;
}

/** Undefined for every other failure. */
export function conflictIn(failure: unknown): ShiftConflict | undefined {
  if (!(failure instanceof Refusal)) return undefined;
  return failure.problem['conflict'] as ShiftConflict | undefined;
}
