import {
  addressLines,
  dayInWords,
  mapOf,
  ownName,
  spacedPhone,
  timeInDigits,
  writingDirection,
  type PublicLanguage,
  type ServiceLanguage,
} from '@one-stop-shop/shared/contracts';
import { languageInWords, qrRows, type QrRows, type Say } from '@one-stop-shop/shared/server';
import type { DeskPlace } from '../../persistence/desk-place';
import { ticketWord, ticketWords, type TicketWords } from './ticket-words';

export { kindsOfTicket } from './ticket-words';

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
  /** The language that the mediator speaks: as its speakers call it, and as who helps does. */
  readonly mediator: string | null;
}

/** A ticket as its template asks for it: the person's language, and Italian below for who helps. */
export interface Ticket extends TicketIn {
  readonly title: string;
  readonly language: PublicLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly italian: TicketIn | null;
  readonly time: string;
  readonly firstName: string | null;
  readonly desk: string;
  /** Street and town, each on its line. */
  readonly address: readonly string[];
  readonly map: string;
  readonly phone: { readonly spaced: string; readonly dialled: string } | null;
  readonly code: string;
  /** Where the code is written, as it is typed. */
  readonly page: string;
  readonly qr: QrRows;
  /** What the mark after a draft means, in both languages; null where there is none. */
  readonly drafts: readonly [string, string] | null;
}

/** @param say with what mediators have reviewed of {@link kindsOfTicket} */
export function ticketOf(visit: VisitOfTicket, language: PublicLanguage, say: Say): Ticket {
  const { startsAt, place, manageUrl, mediatorLanguage } = visit;
  const own: TicketIn = {
    words: ticketWords(say, language),
    day: dayInWords(startsAt, language),
    mediator: mediatorLanguage ? ownName(mediatorLanguage) : null,
  };
  const explained = (each: PublicLanguage): string =>
    ticketWord(say, 'translation.by-machine', each).text;
  return {
    ...own,
    title: own.words.title.text,
    language,
    direction: writingDirection(language),
    italian: language === 'it' ? null : inItalian(visit, say),
    time: timeInDigits(startsAt),
    firstName: visit.firstName ?? null,
    desk: place.name,
    address: addressLines(place.address),
    map: mapOf(place.address),
    phone: place.phone ? { spaced: spacedPhone(place.phone), dialled: place.phone } : null,
    code: visit.code,
    page: manageUrl.replace(/^https?:\/\/|#.*$/g, ''),
    qr: qrRows(manageUrl),
    drafts: Object.values(own.words).some(({ isDraft }) => isDraft)
      ? [explained(language), explained('it')]
      : null,
  };
}

function inItalian({ startsAt, mediatorLanguage }: VisitOfTicket, say: Say): TicketIn {
  const named = mediatorLanguage && languageInWords(mediatorLanguage, 'it')?.words;
  return {
    words: ticketWords(say, 'it'),
    day: dayInWords(startsAt, 'it'),
    mediator: named ?? null,
  };
}
