import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type BookedAtDesk,
  type BookForSomeone as Booking,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  answerOnce,
  mustHold,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { DeskUnknown } from '../domain/problems';
import { deskWindow } from '../domain/slot';
import { AppointmentCredentials } from './appointment-credentials';
import { bookedAnswer, mustStillStand } from './booked-answer';
import { enterAppointment, reachOf } from './enter-appointment';
import { FindMunicipalityOfDesk } from './find-municipality-of-desk';
import { orSlotTaken } from './take-place';

/** The desk books for somebody who phones, writes, stands at the door or was sent by another office. */
@Injectable()
export class BookForSomeone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FindMunicipalityOfDesk,
    private readonly credentials: AppointmentCredentials,
    private readonly keys: RecordKeys,
  ) {}

  /** Throws what {@link BookAppointment} throws. */
  async run(operator: OperatorScope, key: string, booking: Booking): Promise<BookedAtDesk> {
    mustHold(operator, schedulingPermissions.bookForSomeone);
    const municipality = await this.desks.run(operator, booking.deskId);
    if (!operator.municipalities.includes(municipality)) throw new DeskUnknown();
    const reach = reachOf(booking);
    return orSlotTaken(() =>
      this.unitOfWork.inTransaction(operator, (tx) =>
        answerOnce(
          tx,
          { key, municipality, body: { ...booking, ...reach } },
          {
            work: () => {
              const today = dayOf(tx.now);
              return enterAppointment(
                tx,
                { ...booking, id: randomUUID(), municipality, kind: booking.kind ?? 'first' },
                reach,
                { credentials: this.credentials, keys: this.keys },
                (timetable) => deskWindow(timetable, tx.now, today),
              );
            },
            answer: async (entered, repeated) => {
              const standing = repeated ? await mustStillStand(tx, booking, entered) : undefined;
              const booked = await bookedAnswer(tx, booking, entered, this.credentials, standing);
              // Who can't be written to is told by whoever books for them, who reads out the code.
              return { ...booked, learns: reach.email ? 'email' : 'present' };
            },
          },
        ),
      ),
    );
  }
}
