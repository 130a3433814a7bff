import type { SchedulingProblemCode, Slot } from '@one-stop-shop/scheduling/contracts';
import { DomainError } from '@one-stop-shop/shared/server';

abstract class SchedulingProblem extends DomainError {
  abstract override readonly code: SchedulingProblemCode;
}

export class DeskUnknown extends SchedulingProblem {
  readonly code = 'scheduling.desk-unknown';
}

export class InThePast extends SchedulingProblem {
  readonly code = 'scheduling.in-the-past';
}

/** The desk needs some notice before a visit booked from the public page. */
export class TooSoon extends SchedulingProblem {
  readonly code = 'scheduling.too-soon';
}

export class TooFarAhead extends SchedulingProblem {
  readonly code = 'scheduling.too-far-ahead';
}

export class DeskClosed extends SchedulingProblem {
  readonly code = 'scheduling.desk-closed';
}

/** Visits begin at fixed moments; this is not one of them. */
export class OffGrid extends SchedulingProblem {
  readonly code = 'scheduling.off-grid';
}

abstract class WithAlternatives extends SchedulingProblem {
  constructor(readonly alternatives: readonly Slot[]) {
    super(`${alternatives.length} alternatives`);
  }

  override shown(): Record<string, unknown> {
    return { alternatives: this.alternatives };
  }
}

/** Somebody else has the moment now, or the person is already expected elsewhere then. */
export class SlotTaken extends WithAlternatives {
  readonly code = 'scheduling.slot-taken';
}

export class NoMediatorInLanguage extends WithAlternatives {
  readonly code = 'scheduling.no-mediator-in-language';
}

export class PhoneNotValid extends SchedulingProblem {
  readonly code = 'scheduling.phone-not-valid';
}

/** The contact has as many coming visits as the public page gives; the desk may give more. */
export class TooManyOpenBookings extends SchedulingProblem {
  readonly code = 'scheduling.too-many-open-bookings';
}

/** No such appointment, or not for the eyes of who asks: the answer is the same. */
export class AppointmentUnknown extends SchedulingProblem {
  readonly code = 'scheduling.appointment-unknown';
}

/** The link outlived its appointment, or it was cancelled. */
export class AppointmentOver extends SchedulingProblem {
  readonly code = 'scheduling.appointment-over';
}

/** The appointment's state does not allow this act now. */
export class NotPossibleNow extends SchedulingProblem {
  readonly code = 'scheduling.not-possible-now';
}
