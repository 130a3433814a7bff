import { Injectable } from '@nestjs/common';
import { appointmentCancelled, schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  publish,
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { isStillAhead, mustBeAbleToBecome, mustBeAsShown } from '../domain/appointment';
import { NotPossibleNow } from '../domain/problems';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { giveUpPlace } from '../persistence/reservations';
import { answerChange } from './done-act';
import { findAppointmentToChange, type AppointmentSeen } from './find-appointment';

/** The person, or the desk, cancels; the place is free again at once. */
@Injectable()
export class CancelAppointment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * By the desk it can be taken back for a moment, see `UndoChange`.
   * @throws AppointmentUnknown, MovedSince, NotPossibleNow
   */
  async run(scope: VisitorScope | OperatorScope, seen: AppointmentSeen): Promise<DoneAct> {
    if (scope.asker !== 'visitor') mustHold(scope, schedulingPermissions.changeAppointment);
    return this.unitOfWork.inTransaction<VisitorScope | OperatorScope, DoneAct>(scope, (tx) =>
      this.within(tx, seen),
    );
  }

  /** The same in a transaction in which more is done; whoever opened it asks for the permission. */
  async within(
    tx: Transaction<VisitorScope | OperatorScope>,
    seen: AppointmentSeen,
  ): Promise<DoneAct> {
    const by = tx.scope.asker !== 'visitor' ? 'desk' : 'person';
    const appointment = await findAppointmentToChange(tx, seen);
    mustBeAsShown(appointment, seen.shown);
    const { id, municipality, reservationId, startsAt } = appointment;
    if (by === 'person' && !isStillAhead(appointment, tx.now)) throw new NotPossibleNow();
    mustBeAbleToBecome('cancelled', appointment, tx.now);
    await giveUpPlace(tx, reservationId);
    await tx.repository(AppointmentEntity).update({ id }, { state: 'cancelled', cancelledBy: by });
    await publish(tx, appointmentCancelled, {
      by,
      municipality,
      appointmentId: id,
      startsAt: startsAt.toISOString(),
    });
    return answerChange(tx, {
      act: 'cancel',
      ...{ appointment, startsAt, heldReservationId: reservationId },
    });
  }
}
