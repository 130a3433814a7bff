import { learnsOfChange, type UndoableChange } from '@one-stop-shop/scheduling/contracts';
import { undoWindowMs, type DoneAct } from '@one-stop-shop/shared/contracts';
import {
  isSignedIn,
  type OperatorScope,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { standsAsLeft } from '../domain/undo';
import type { AppointmentEntity } from '../persistence/appointment.entity';
import { readLearns } from '../persistence/learns';
import { keepOwnChange, readOwnChange } from '../persistence/undoable-changes';

/** A change just made, with the place that the visit left and the one on its row now. */
interface MadeChange {
  readonly act: UndoableChange;
  readonly appointment: AppointmentEntity;
  /** When the visit is of which the person is told. */
  readonly startsAt: Date;
  readonly heldReservationId: string;
}

/** What the desk is told of its change, which it may take back; a visitor knows what they did. */
export async function answerChange(
  tx: Transaction<VisitorScope | OperatorScope>,
  { act, appointment, startsAt, heldReservationId }: MadeChange,
): Promise<DoneAct> {
  if (!byDesk(tx)) return { learns: 'present' };
  const leftReservationId = appointment.reservationId;
  await keepOwnChange(tx, appointment, { act, leftReservationId, heldReservationId });
  return {
    learns: learnsOfChange(await readLearns(tx, appointment), startsAt, tx.now),
    undo: undoUntil(tx.now),
  };
}

/** A move to where the visit is already is answered like the one that brought it there. */
export async function answerAgain(
  tx: Transaction<VisitorScope | OperatorScope>,
  appointment: AppointmentEntity,
): Promise<DoneAct> {
  if (!byDesk(tx)) return { learns: 'present' };
  const change = await readOwnChange(tx, appointment);
  const learns = await readLearns(tx, appointment);
  const isTheirs = change?.act === 'move' && !change.undoneAt && standsAsLeft(change, appointment);
  return {
    learns: isTheirs ? learnsOfChange(learns, appointment.startsAt, tx.now) : 'not_told',
    ...(isTheirs && { undo: undoUntil(change.doneAt) }),
  };
}

export function undoUntil(doneAt: Date): DoneAct['undo'] {
  return { until: new Date(doneAt.getTime() + undoWindowMs).toISOString() };
}

function byDesk(tx: Transaction<VisitorScope | OperatorScope>): tx is Transaction<OperatorScope> {
  return isSignedIn(tx.scope);
}
