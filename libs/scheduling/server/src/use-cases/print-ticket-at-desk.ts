import { Injectable } from '@nestjs/common';
import { appointmentSubject, schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import {
  mustHold,
  recordReading,
  Typesetter,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { AppointmentUnknown, NotPossibleNow } from '../domain/problems';
import { readAppointmentsWithContacts } from '../persistence/appointments-with-contacts';
import { AppointmentCredentials } from './appointment-credentials';
import { ticketPaper } from './ticket-paper';

/** The desk hands somebody the ticket of their visit, in their language and with their name. */
@Injectable()
export class PrintTicketAtDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: AppointmentCredentials,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * @returns a PDF
   * @throws AppointmentUnknown; NotPossibleNow once it is cancelled; what {@link Typesetter} throws
   */
  async run(operator: OperatorScope, id: string): Promise<Uint8Array> {
    mustHold(operator, schedulingPermissions.seeAgenda);
    const paper = await this.unitOfWork.inTransaction(operator, async (tx) => {
      const [found] = await readAppointmentsWithContacts(tx, [id]);
      if (!found) throw new AppointmentUnknown();
      const { appointment, contact, place } = found;
      if (appointment.state === 'cancelled') throw new NotPossibleNow();
      await recordReading(tx, {
        municipality: appointment.municipality,
        kind: appointmentSubject,
        subjects: [id],
        fieldClasses: ['contact', 'visit'],
      });
      const { firstName } = contact;
      return ticketPaper(tx, { appointment, place, firstName }, this.credentials);
    });
    return this.typesetter.typeset(paper);
  }
}
