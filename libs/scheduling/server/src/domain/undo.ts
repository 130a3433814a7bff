import type { UndoableChange } from '@one-stop-shop/scheduling/contracts';
import { undoInFlightMs, undoWindowMs } from '@one-stop-shop/shared/contracts';
import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import { UndoOver } from './problems';

interface Change {
  readonly act: UndoableChange;
  readonly heldReservationId: string;
  readonly doneAt: Date;
}

interface Visit {
  readonly state: AppointmentState;
  readonly reservationId: string;
}

/** Whether the visit still stands as the change left it: nobody has touched it since. */
export function standsAsLeft({ act, heldReservationId }: Change, visit: Visit): boolean {
  const left = act === 'cancel' ? 'cancelled' : 'booked';
  return visit.state === left && visit.reservationId === heldReservationId;
}

/**
 * Ten seconds, and a moment for what was pressed in the last of them.
 * @throws UndoOver
 */
export function mustBeInTime({ doneAt }: Change, now: Date): void {
  if (now.getTime() - doneAt.getTime() > undoWindowMs + undoInFlightMs) throw new UndoOver();
}
