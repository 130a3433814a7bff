import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import pa from './pa.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

/** What a ticket says; the Italian words are the source of the others. */
export type TicketWords = typeof it;

/** In the languages of the pages, and in two that are about to be. */
export const ticketWords = { it, en, fr, hi, pa, ur, uk, ar } satisfies Record<
  PublicLanguage | 'hi' | 'uk',
  TicketWords
>;

/** A language in which a ticket can be written. */
export type TicketLanguage = keyof typeof ticketWords;
