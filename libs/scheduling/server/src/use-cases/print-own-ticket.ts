import { Injectable } from '@nestjs/common';
import { dayOf } from '@one-stop-shop/shared/domain';
import { Typesetter, type VisitorScope } from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { readDeskPlace } from '../persistence/desk-place';
import { AppointmentCredentials } from './appointment-credentials';
import type { LinkedAppointment } from './manage-by-link';
import { OpenAppointment } from './open-appointment';
import { TicketCap } from './ticket-cap';
import { ticketPaper } from './ticket-paper';

/** Whoever holds the link of a visit takes its ticket along. */
@Injectable()
export class PrintOwnTicket {
  constructor(
    private readonly opening: OpenAppointment,
    private readonly credentials: AppointmentCredentials,
    private readonly cap: TicketCap,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * @param firstName that they wrote a moment ago: a link alone never tells whose the visit is
   * @returns a PDF
   * @throws AppointmentUnknown, also when the link is of another one; AppointmentOver;
   *         TooManyRequests; what {@link Typesetter} throws
   */
  async run(
    visitor: VisitorScope,
    { id, token }: LinkedAppointment,
    firstName?: string,
  ): Promise<Uint8Array> {
    const paper = await this.opening.during(visitor, { token }, async ({ tx, appointment }) => {
      if (appointment.id !== id) throw new AppointmentUnknown();
      const place = await readDeskPlace(tx, appointment.deskId, dayOf(appointment.startsAt));
      return ticketPaper(tx, { appointment, place, firstName }, this.credentials);
    });
    await this.cap.spendOne(token);
    // No connection is kept while others' papers are made.
    return this.typesetter.typeset(paper);
  }
}
