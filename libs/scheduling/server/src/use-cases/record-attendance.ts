import { Injectable } from '@nestjs/common';
import {
  attendanceRecorded,
  schedulingPermissions,
  type AttendanceState,
  type RecordAttendance as Attendance,
} from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { publish, mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { arrivalAfter, mustBeAbleToBecome, mustBeAsShown } from '../domain/appointment';
import { NotPossibleNow } from '../domain/problems';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { undoUntil } from './done-act';
import { findAppointmentToChange } from './find-appointment';

/** The desk records that somebody arrived, was served or did not come, or takes that back. */
@Injectable()
export class RecordAttendance {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Saying the same twice is no error.
   * @throws AppointmentUnknown, MovedSince, NotPossibleNow also when a colleague was quicker
   */
  async run(
    operator: OperatorScope,
    id: string,
    { state, from, shown }: Attendance,
  ): Promise<DoneAct> {
    mustHold(operator, schedulingPermissions.recordAttendance);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const appointment = await findAppointmentToChange(tx, { id });
      mustBeAsShown(appointment, new Date(shown));
      if (appointment.state === state) return answerOf(state, tx.now);
      if (appointment.state !== from) throw new NotPossibleNow();
      mustBeAbleToBecome(state, appointment, tx.now);
      await tx
        .repository(AppointmentEntity)
        .update({ id }, { state, arrivedAt: arrivalAfter(state, appointment.arrivedAt, tx.now) });
      await publish(tx, attendanceRecorded, {
        municipality: appointment.municipality,
        appointmentId: id,
        startsAt: appointment.startsAt.toISOString(),
        from,
        state,
      });
      return answerOf(state, tx.now);
    });
  }
}

/** Who is at the desk sees it; of a place that stayed empty nobody writes to whoever missed it. */
function answerOf(state: AttendanceState, now: Date): DoneAct {
  if (state === 'booked') return { learns: 'not_told' };
  return { learns: state === 'no_show' ? 'not_told' : 'present', undo: undoUntil(now) };
}
