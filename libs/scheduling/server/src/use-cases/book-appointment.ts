import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  BookAppointment as Booking,
  BookedAppointment,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  answerOnce,
  RecordKeys,
  UnitOfWork,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { publicWindow } from '../domain/slot';
import { AppointmentCredentials } from './appointment-credentials';
import { bookedAnswer, mustStillStand } from './booked-answer';
import { enterAppointment, reachOf, type EnteredAppointment } from './enter-appointment';
import { holdAppointment } from './find-appointment';
import { FindMunicipalityOfDesk } from './find-municipality-of-desk';
import { orSlotTaken } from './take-place';

/** Somebody books a visit for themselves, or for someone else, from the public page. */
@Injectable()
export class BookAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FindMunicipalityOfDesk,
    private readonly credentials: AppointmentCredentials,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * @param key of the form: a repetition gets the same answer while it is true
   * @throws DeskUnknown, InThePast, TooSoon, TooFarAhead, DeskClosed, OffGrid, SlotTaken,
   *         NoMediatorInLanguage, PhoneNotValid, PhoneNotOne, PhoneUnclear, KeyReused, CancelledSince,
   *         MovedSince
   */
  async run(
    visitor: VisitorScope,
    key: string,
    booking: Omit<Booking, 'website'>,
  ): Promise<BookedAppointment> {
    const municipality = await this.desks.run(visitor, booking.deskId);
    // However the number is written, it is the same request.
    const reach = reachOf(booking);
    return orSlotTaken(() => {
      const id = randomUUID();
      const visitorKey = this.credentials.keyed(this.credentials.linkToken(id));
      const scope = { ...visitor, municipalities: [municipality], visitorKey };
      return this.unitOfWork.inTransaction<VisitorScope, BookedAppointment>(scope, (tx) => {
        return answerOnce(
          tx,
          { key, municipality, body: { ...booking, ...reach } },
          {
            work: () => {
              const today = dayOf(tx.now);
              return enterAppointment(
                tx,
                { ...booking, id, municipality, channel: 'online', kind: 'first' },
                reach,
                { credentials: this.credentials, keys: this.keys },
                (timetable) => publicWindow(timetable, tx.now, today),
              );
            },
            answer: async (entered, repeated) => {
              const standing = repeated
                ? await mustStillStand(await this.asHolder(tx, entered), booking, entered)
                : undefined;
              return bookedAnswer(tx, booking, entered, this.credentials, standing);
            },
          },
        );
      });
    });
  }

  /** Whoever repeats a booking holds its key, and so the visit that it made. */
  private async asHolder(tx: Transaction<VisitorScope>, { id }: EnteredAppointment) {
    const held = await holdAppointment(tx, this.credentials.formsOfLink(id));
    return held?.tx ?? tx;
  }
}
