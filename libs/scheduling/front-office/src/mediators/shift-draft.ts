import { computed, signal } from '@angular/core';

import type {
  EnteredShift,
  ManagedDesk,
  ManagedMediator,
} from '@one-stop-shop/scheduling/contracts';
import { type FieldError, Refusal } from '@one-stop-shop/shared/front-office';

import { isDay } from '../agenda/calendar/desk-days';
import { asWallTime, isWallTime } from '../desks/wall-time';
import type { Shift } from './mediator-week';

/** A mediator's weekly presence at a desk, while somebody writes it. */
export class ShiftDraft {
  readonly deskId;
  readonly weekday;
  readonly from;
  readonly until;
  readonly validFrom;
  /** Empty for until further notice. */
  readonly validUntil;

  /** @param present the shift whose hours are changed, to begin from */
  constructor(
    private readonly mediatorId: string,
    deskId: string,
    private readonly today: string,
    present?: Shift,
  ) {
    this.deskId = signal(deskId);
    this.weekday = signal(present?.weekday ?? 1);
    this.from = signal(present?.from ?? '');
    this.until = signal(present?.until ?? '');
    this.validFrom = signal(present && present.validFrom > today ? present.validFrom : today);
    this.validUntil = signal(present?.validUntil ?? '');
  }

  readonly errors = computed<readonly FieldError[]>(() => {
    const [from, until] = [asWallTime(this.from()), asWallTime(this.until())];
    const [first, last] = [this.validFrom(), this.validUntil()];
    const wrong: [string, boolean][] = [
      ['from', !isWallTime(from)],
      ['until', !isWallTime(until) || (isWallTime(from) && until <= from)],
      ['validFrom', !isDay(first) || first < this.today],
      ['validUntil', !!last && (!isDay(last) || last < first)],
    ];
    return wrong
      .filter(([, isWrong]) => isWrong)
      .map(([field]) => ({ field, words: `shifts.wrong.${field}` }));
  });

  asShift(): EnteredShift {
    return {
      mediatorId: this.mediatorId,
      deskId: this.deskId(),
      weekday: this.weekday(),
      from: asWallTime(this.from()),
      until: asWallTime(this.until()),
      validFrom: this.validFrom(),
      validUntil: this.validUntil() || null,
    };
  }
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
