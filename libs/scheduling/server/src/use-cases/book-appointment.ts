import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  BookAppointment as Booking,
  BookedAppointment,
} from '@one-stop-shop/scheduling/contracts';
import {
  answerOnce,
  dayOf,
  keyHash,
  UnitOfWork,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { publicWindow } from '../domain/slot';
import { AppointmentPapers } from './appointment-papers';
import { bookedAnswer } from './booked-answer';
import { enterAppointment, reachOf } from './enter-appointment';
import { FindMunicipalityOfDesk } from './find-municipality-of-desk';
import { orSlotTaken } from './take-place';

/** Somebody books a visit for themselves, or for someone else, from the public page. */
@Injectable()
export class BookAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FindMunicipalityOfDesk,
    private readonly papers: AppointmentPapers,
  ) {}

  /**
   * @param key of the form: a repetition gets the same answer
   * @throws DeskUnknown, InThePast, TooSoon, TooFarAhead, DeskClosed, OffGrid, SlotTaken,
   *         NoMediatorInLanguage, PhoneNotValid, KeyReused
   */
  async run(
    visitor: VisitorScope,
    key: string,
    booking: Omit<Booking, 'website'>,
  ): Promise<BookedAppointment> {
    const municipality = await this.desks.run(visitor, booking.deskId);
    const id = randomUUID();
    const visitorKey = keyHash(this.papers.linkToken(id));
    const scope = { ...visitor, municipalities: [municipality], visitorKey };
    return orSlotTaken(
      this.unitOfWork.inTransaction(scope, async (tx) => {
        const entered = await answerOnce(tx, { key, municipality, body: booking }, () => {
          const today = dayOf(tx.now);
          return enterAppointment(
            tx,
            { ...booking, id, municipality, channel: 'online' },
            reachOf(booking),
            this.papers,
            (timetable) => publicWindow(timetable, tx.now, today),
          );
        });
        return bookedAnswer(tx, booking, entered, this.papers);
      }),
    );
  }
}
