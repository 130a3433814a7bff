import type { UndoableChange } from '@one-stop-shop/scheduling/contracts';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';

/** A change that the operator who asks has made. */
export interface OwnChange {
  readonly act: UndoableChange;
  /** The place that the visit had before it. */
  readonly leftReservationId: string;
  /** The one on its row since; another one there means that somebody changed it again. */
  readonly heldReservationId: string;
  readonly doneAt: Date;
  readonly undoneAt: Date | null;
}

interface OfAppointment {
  readonly id: string;
  readonly municipality: string;
}

/** Keeps it in the place of what the same operator did to it before; what is an hour old goes. */
export async function keepOwnChange(
  tx: Transaction<OperatorScope>,
  { id, municipality }: OfAppointment,
  change: Pick<OwnChange, 'act' | 'leftReservationId' | 'heldReservationId'>,
): Promise<void> {
  await tx.query(
    `WITH let_go AS (
       DELETE FROM scheduling.undoable_change
        WHERE municipality = $1 AND operator_id = $3 AND appointment_id <> $2
          AND done_at < $7::timestamptz - interval '1 hour'
     )
     INSERT INTO scheduling.undoable_change
       (municipality, appointment_id, operator_id, act, left_reservation_id, held_reservation_id,
        done_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (municipality, appointment_id, operator_id) DO UPDATE
       SET act = excluded.act, left_reservation_id = excluded.left_reservation_id,
           held_reservation_id = excluded.held_reservation_id, done_at = excluded.done_at,
           undone_at = NULL`,
    [
      municipality,
      id,
      tx.scope.operatorId,
      change.act,
      change.leftReservationId,
      change.heldReservationId,
      tx.now,
    ],
  );
}

/** Row-level security shows nobody what another has done. */
export async function readOwnChange(
  tx: Transaction<OperatorScope>,
  { id, municipality }: OfAppointment,
): Promise<OwnChange | undefined> {
  const [found] = await tx.query<OwnChange>(
    `SELECT act, left_reservation_id AS "leftReservationId",
            held_reservation_id AS "heldReservationId", done_at AS "doneAt",
            undone_at AS "undoneAt"
       FROM scheduling.undoable_change
      WHERE municipality = $1 AND appointment_id = $2 AND operator_id = $3`,
    [municipality, id, tx.scope.operatorId],
  );
  return found;
}

/** It was taken back, and the visit holds this place now. */
export async function noteUndone(
  tx: Transaction<OperatorScope>,
  { id, municipality }: OfAppointment,
  heldReservationId: string,
): Promise<void> {
  await tx.query(
    `UPDATE scheduling.undoable_change SET undone_at = $4, held_reservation_id = $5
      WHERE municipality = $1 AND appointment_id = $2 AND operator_id = $3`,
    [municipality, id, tx.scope.operatorId, tx.now, heldReservationId],
  );
}
