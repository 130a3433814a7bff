import {
  addressLines,
  dayInWords,
  mapOf,
  ownName,
  spacedPhone,
  timeInDigits,
  writingDirection,
  type ServiceLanguage,
} from '@one-stop-shop/shared/contracts';
import { qrRows, type QrRows } from '@one-stop-shop/shared/server';
import type { DeskPlace } from '../../persistence/desk-place';
import { ticketWords, type TicketLanguage, type TicketWords } from './ticket-words';

/** What is written on the ticket of a visit. */
export interface VisitOfTicket {
  readonly startsAt: Date;
  readonly mediatorLanguage?: ServiceLanguage | undefined;
  /** Only where it was said a moment ago, or stands on the desk's paper. */
  readonly firstName?: string | undefined;
  readonly place: DeskPlace;
  /** In two groups, as it is read out. */
  readonly code: string;
  readonly manageUrl: string;
}

/** A ticket in one language, as the template lays it out. */
interface TicketIn {
  readonly words: TicketWords;
  readonly day: string;
}

/** A ticket as its template asks for it: the person's language, and Italian below for who helps. */
export interface Ticket extends TicketIn {
  readonly title: string;
  readonly language: TicketLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly italian: TicketIn | null;
  readonly time: string;
  readonly firstName: string | null;
  readonly mediator: string | null;
  readonly desk: string;
  /** Street and town, each on its line. */
  readonly address: readonly string[];
  readonly map: string;
  readonly phone: { readonly spaced: string; readonly dialled: string } | null;
  readonly code: string;
  /** Where the code is written, as it is typed. */
  readonly page: string;
  readonly qr: QrRows;
}

export function ticketOf(visit: VisitOfTicket, language: TicketLanguage): Ticket {
  const { startsAt, place, manageUrl, mediatorLanguage } = visit;
  const own = ticketIn(startsAt, language);
  return {
    ...own,
    title: own.words.title,
    language,
    direction: writingDirection(language),
    italian: language === 'it' ? null : ticketIn(startsAt, 'it'),
    time: timeInDigits(startsAt),
    firstName: visit.firstName ?? null,
    mediator: mediatorLanguage ? ownName(mediatorLanguage) : null,
    desk: place.name,
    address: addressLines(place.address),
    map: mapOf(place.address),
    phone: place.phone ? { spaced: spacedPhone(place.phone), dialled: place.phone } : null,
    code: visit.code,
    page: manageUrl.replace(/^https?:\/\/|#.*$/g, ''),
    qr: qrRows(manageUrl),
  };
}

function ticketIn(startsAt: Date, language: TicketLanguage): TicketIn {
  return { words: ticketWords[language], day: dayInWords(startsAt, language) };
}
