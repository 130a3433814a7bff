import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { asText, type Say, type SentenceId } from '@one-stop-shop/shared/server';

/** What a ticket says, by the name under which its template asks for it. */
const ids = {
  title: 'ticket.title',
  name: 'ticket.name',
  at: 'ticket.at',
  mediator: 'ticket.mediator',
  map: 'letter.map',
  phone: 'ticket.phone',
  code: 'ticket.code',
  cannotCome: 'ticket.cannot-come',
  scan: 'ticket.scan',
  qr: 'ticket.qr',
  bring: 'ticket.bring',
  identity: 'ticket.identity',
  taxCode: 'ticket.tax-code',
  papers: 'ticket.papers',
  anyway: 'ticket.anyway',
} as const satisfies Readonly<Record<string, SentenceId>>;

/** Of which kinds the sentences are that a ticket says. */
export const kindsOfTicket = ['ticket', 'letter', 'translation'];

/** Words of a ticket, and whether a machine has translated them and nobody has read that since. */
export interface TicketWord {
  readonly text: string;
  readonly isDraft: boolean;
}

export type TicketWords = Readonly<Record<keyof typeof ids, TicketWord>>;

export function ticketWords(say: Say, language: PublicLanguage): TicketWords {
  const words = Object.entries(ids).map(([name, id]) => [name, ticketWord(say, id, language)]);
  return Object.fromEntries(words) as TicketWords;
}

export function ticketWord(say: Say, id: SentenceId, language: PublicLanguage): TicketWord {
  const said = say(id, language);
  return { text: asText(said, 'ltr'), isDraft: said.isDraft };
}
