import { writtenLanguage } from '@one-stop-shop/shared/contracts';
import type { Paper, Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentEntity } from '../persistence/appointment.entity';
import type { DeskPlace } from '../persistence/desk-place';
import { kindsOfTicket, ticketOf } from '../templates/ticket/ticket';
import { ticketTemplate } from '../templates/ticket/ticket-template';
import { spacedCode, type AppointmentCredentials } from './appointment-credentials';

interface VisitToPrint {
  readonly appointment: AppointmentEntity;
  readonly place: DeskPlace;
  readonly firstName?: string | undefined;
}

/** The ticket of a visit, to be typeset in the language in which we write to the person. */
export async function ticketPaper(
  tx: Transaction,
  { appointment, place, firstName }: VisitToPrint,
  credentials: AppointmentCredentials,
): Promise<Paper> {
  const { id, startsAt, language, mediatorLanguage, linkHash } = appointment;
  const handedOut = credentials.handedOut(id, linkHash);
  const say = await credentials.speaker(tx, [language], kindsOfTicket);
  const visit = {
    ...{ startsAt, mediatorLanguage: mediatorLanguage ?? undefined, firstName, place },
    code: spacedCode(handedOut.paperCode),
    manageUrl: credentials.manageUrl(handedOut),
  };
  return {
    template: ticketTemplate,
    data: ticketOf(visit, writtenLanguage(language), say),
    standard: 'handed-out',
    madeAt: tx.now,
  };
}
