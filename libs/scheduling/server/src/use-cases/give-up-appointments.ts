import { Injectable } from '@nestjs/common';
import {
  appointmentSubject,
  schedulingPermissions,
  type AppliedChange,
  type GiveUpAppointments as GivingUp,
} from '@one-stop-shop/scheduling/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { isStillAhead, mustBeAsShown } from '../domain/appointment';
import { AppointmentUnknown, NotPossibleNow } from '../domain/problems';
import { readBookingsToGiveUp } from '../persistence/bookings-to-give-up';
import { cancelAll, giveUpPlaces } from '../persistence/settled-bookings';
import { tellEach } from './management/settle-bookings';

/**
 * The desk cancels several visits in one act, mostly those that somebody booked under one
 * number: all of them or none. Each person is told once.
 */
@Injectable()
export class GiveUpAppointments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AppointmentUnknown, MovedSince or NotPossibleNow for one that moved or is no longer ahead */
  run(operator: OperatorScope, seen: GivingUp['visits']): Promise<AppliedChange['told']> {
    mustHold(operator, schedulingPermissions.changeAppointment);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const shown = new Map(seen.map(({ id, shown: at }) => [id.toLowerCase(), new Date(at)]));
      const bookings = await readBookingsToGiveUp(tx, [...shown.keys()]);
      if (bookings.length < shown.size) throw new AppointmentUnknown();
      for (const { appointmentId, startsAt } of bookings) {
        mustBeAsShown({ startsAt: new Date(startsAt) }, shown.get(appointmentId));
      }
      const isAhead = bookings.every(({ state, startsAt }) =>
        isStillAhead({ state, startsAt: new Date(startsAt) }, tx.now),
      );
      if (!isAhead) throw new NotPossibleNow();
      for (const [municipality, group] of Map.groupBy(bookings, (each) => each.municipality)) {
        const subjects = group.map(({ appointmentId }) => appointmentId);
        await recordReading(tx, {
          municipality,
          kind: appointmentSubject,
          subjects,
          fieldClasses: ['contact', 'visit'],
        });
      }
      await giveUpPlaces(tx, bookings);
      await cancelAll(tx, bookings);
      return tellEach(
        tx,
        bookings.map((booking) => ({ booking, startsAt: null })),
      );
    });
  }
}
