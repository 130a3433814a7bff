import { Injectable } from '@nestjs/common';
import {
  appointmentSubject,
  schedulingPermissions,
  type WishOfVisit,
} from '@one-stop-shop/scheduling/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { seekAppointment } from './find-appointment';
import { noWish, VisitWishes } from './visit-wishes';

/** Whether a visit that is to be moved is somebody's who asks for a woman. */
@Injectable()
export class ReadWish {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: VisitWishes,
  ) {}

  /** @throws AppointmentUnknown */
  run(operator: OperatorScope, id: string): Promise<WishOfVisit> {
    mustHold(operator, schedulingPermissions.changeAppointment);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const appointment = await seekAppointment(tx, { id });
      if (!appointment) throw new AppointmentUnknown();
      await recordReading(tx, {
        municipality: appointment.municipality,
        kind: appointmentSubject,
        subjects: [id],
        fieldClasses: ['visit'],
      });
      const { told } = (await this.wishes.of(tx, [id])).get(id) ?? noWish;
      return { woman: told.woman };
    });
  }
}
