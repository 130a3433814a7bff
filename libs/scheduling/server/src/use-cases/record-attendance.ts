import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type RecordAttendance as Attendance,
} from '@one-stop-shop/scheduling/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { mustBeAbleToBecome } from '../domain/appointment';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { findAppointmentToChange } from './find-appointment';

/** The desk records that somebody arrived, was served, or did not come. */
@Injectable()
export class RecordAttendance {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Saying the same twice is no error. Throws AppointmentUnknown, NotPossibleNow. */
  async run(operator: OperatorScope, id: string, { state }: Attendance): Promise<void> {
    mustHold(operator, schedulingPermissions.recordAttendance);
    await this.unitOfWork.inTransaction(operator, async (tx) => {
      const appointment = await findAppointmentToChange(tx, { id });
      if (appointment.state === state) return;
      mustBeAbleToBecome(state, appointment, tx.now);
      await tx.repository(AppointmentEntity).update({ id }, { state });
    });
  }
}
