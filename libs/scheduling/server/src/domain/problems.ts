import type {
  ChangePreview,
  PhoneReading,
  SchedulingProblemCode,
  Slot,
} from '@one-stop-shop/scheduling/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class SchedulingProblem extends DomainError {
  abstract override readonly code: SchedulingProblemCode;
}

export class DeskUnknown extends SchedulingProblem {
  readonly code = 'scheduling.desk-unknown';
}

/** A moment that can't be had, with others that can. */
export abstract class MomentRefused extends SchedulingProblem {
  constructor(readonly alternatives: readonly Slot[] = []) {
    super(`${alternatives.length} alternatives`);
  }

  override shown(): Record<string, unknown> {
    return { alternatives: this.alternatives };
  }
}

export class InThePast extends MomentRefused {
  readonly code = 'scheduling.in-the-past';
}

/** The desk needs some notice before a visit booked from the public page. */
export class TooSoon extends MomentRefused {
  readonly code = 'scheduling.too-soon';
}

export class TooFarAhead extends MomentRefused {
  readonly code = 'scheduling.too-far-ahead';
}

export class DeskClosed extends MomentRefused {
  readonly code = 'scheduling.desk-closed';
}

/** Visits begin at fixed moments; this is not one of them. */
export class OffGrid extends MomentRefused {
  readonly code = 'scheduling.off-grid';
}

/** Somebody else has the moment now. */
export class SlotTaken extends MomentRefused {
  readonly code = 'scheduling.slot-taken';
}

export class NoMediatorInLanguage extends MomentRefused {
  readonly code = 'scheduling.no-mediator-in-language';
}

/** Others are free then: whoever comes may agree to one of them. */
export class NobodyAsWished extends MomentRefused {
  readonly code = 'scheduling.nobody-as-wished';
}

export class PhoneNotValid extends SchedulingProblem {
  readonly code = 'scheduling.phone-not-valid';
}

/** Two numbers, or one with an extension. */
export class PhoneNotOne extends SchedulingProblem {
  readonly code = 'scheduling.phone-not-one';
}

/** Only the person knows which of these they wrote. */
export class PhoneUnclear extends SchedulingProblem {
  readonly code = 'scheduling.phone-unclear';

  constructor(readonly readings: readonly PhoneReading[]) {
    super(`${readings.length} readings`);
  }

  override shown(): Record<string, unknown> {
    return { readings: this.readings };
  }
}

/** No such appointment, or not for the eyes of who asks: the answer is the same. */
export class AppointmentUnknown extends SchedulingProblem {
  readonly code = 'scheduling.appointment-unknown';
}

/** The link outlived its appointment, or it was cancelled. */
export class AppointmentOver extends SchedulingProblem {
  readonly code = 'scheduling.appointment-over';
}

/** The request booked a visit that was cancelled since: there is none to confirm again. */
export class CancelledSince extends SchedulingProblem {
  readonly code = 'scheduling.cancelled-since';
}

/**
 * This browser doesn't hold the appointment open, or no longer: a page shows it for a
 * quarter of an hour. Says nothing about whether there is one.
 */
export class ViewEnded extends SchedulingProblem {
  readonly code = 'scheduling.view-ended';
}

/** The visit begins at another moment than the one that was booked, or shown to who acts on it. */
export class MovedSince extends SchedulingProblem {
  readonly code = 'scheduling.moved-since';
}

/** The change was made, and what it wrote was changed or taken back since. */
export class ChangedSince extends SchedulingProblem {
  readonly code = 'scheduling.changed-since';
}

/** The ten seconds are over, another did it, or it is no longer as that act left it. */
export class UndoOver extends SchedulingProblem {
  readonly code = 'scheduling.undo-over';
}

/** What was done stands: the place that the visit had can't be had again. */
export class PlaceGivenAway extends SchedulingProblem {
  readonly code = 'scheduling.place-given-away';
}

/** The appointment's state does not allow this act now. */
export class NotPossibleNow extends SchedulingProblem {
  readonly code = 'scheduling.not-possible-now';
}

/** Bookings or hours are no longer what somebody saw before they decided. */
export class PreviewStale extends SchedulingProblem {
  readonly code = 'scheduling.preview-stale';

  constructor(readonly preview: ChangePreview) {
    super(`${preview.hits.length} bookings hit`);
  }

  override shown(): Record<string, unknown> {
    return { preview: this.preview };
  }
}

export class TimetableUnknown extends SchedulingProblem {
  readonly code = 'scheduling.timetable-unknown';
}

/** People have come by this version already: it is part of what happened. */
export class TimetableBegun extends SchedulingProblem {
  readonly code = 'scheduling.timetable-begun';
}

export class OnlyTimetable extends SchedulingProblem {
  readonly code = 'scheduling.only-timetable';
}

export class ClosureUnknown extends SchedulingProblem {
  readonly code = 'scheduling.closure-unknown';
}

export class FeastUnknown extends SchedulingProblem {
  readonly code = 'scheduling.feast-unknown';
}

export class FeastKnown extends SchedulingProblem {
  readonly code = 'scheduling.feast-known';
}

/** No year has the day that the rule names. */
export class FeastNever extends SchedulingProblem {
  readonly code = 'scheduling.feast-never';
}

export class MediatorUnknown extends SchedulingProblem {
  readonly code = 'scheduling.mediator-unknown';
}

export class ShiftUnknown extends SchedulingProblem {
  readonly code = 'scheduling.shift-unknown';
}

/** A shift of the same mediator that another one would collide with. */
export interface ConflictingShift {
  readonly municipality: string;
  readonly from: string;
  readonly until: string;
  readonly travelMinutes: number;
}

abstract class ShiftRefused extends SchedulingProblem {
  constructor(readonly conflict: ConflictingShift) {
    super(`beside ${conflict.from}-${conflict.until} in ${conflict.municipality}`);
  }

  override shown(): Record<string, unknown> {
    return { conflict: this.conflict };
  }
}

export class ShiftOverlaps extends ShiftRefused {
  readonly code = 'scheduling.shift-overlaps';
}

export class NoTimeToTravel extends ShiftRefused {
  readonly code = 'scheduling.no-time-to-travel';
}

export class AbsenceUnknown extends SchedulingProblem {
  readonly code = 'scheduling.absence-unknown';
}

/** Of several days; one day is always shown whole. */
export class AgendaTooLong extends SchedulingProblem {
  readonly code = 'scheduling.agenda-too-long';
}
