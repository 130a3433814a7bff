import type { DeskChange, ShiftChange } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { onOrderOf, type OperatorScope, type Transaction } from '@one-stop-shop/shared/server';

/** A change that its operator may make, ready to be tried or made. */
export interface PlannedChange {
  readonly change: DeskChange | ShiftChange;
  /** Whose calendars it touches, at least one; all in view of the operator. */
  readonly municipalities: readonly [MunicipalityCode, ...MunicipalityCode[]];
  /** Municipalities not in view where it would matter too. */
  readonly alsoElsewhere: readonly MunicipalityCode[];
  /** Writes it. Throws the refusals of its kind. */
  enter(tx: Transaction): Promise<void>;
}

/**
 * Whoever keeps the hours may not see whose bookings they hit. So the service looks, in
 * the municipalities of the change only, and the audit names who made it look.
 */
export function scopeOf(operator: OperatorScope, { municipalities }: PlannedChange) {
  const [first] = municipalities;
  return { ...onOrderOf(operator, first, 'change-of-hours'), municipalities };
}
