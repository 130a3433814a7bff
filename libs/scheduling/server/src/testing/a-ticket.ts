import { publicLanguages, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { ChildTypesetter, speaker, type Paper, type Say } from '@one-stop-shop/shared/server';
import { ticketOf, type VisitOfTicket } from '../templates/ticket/ticket';
import { ticketTemplate } from '../templates/ticket/ticket-template';

export const ticketLanguages = publicLanguages;

const names: Readonly<Record<PublicLanguage, string>> = {
  it: 'Giulia',
  en: 'John',
  fr: 'Fatou',
  hi: 'लक्ष्मी',
  pa: 'ਅਮਰਜੀਤ ਸਿੰਘ',
  ur: 'فاطمہ',
  uk: 'Олена',
  ar: 'عبد الرحمٰن',
};

/** The ticket of a visit to Cisterna, as it would be printed. */
export function aTicket(
  language: PublicLanguage,
  visit: Partial<VisitOfTicket> = {},
  say: Say = speaker(new Map()),
): Paper {
  return {
    template: ticketTemplate,
    data: ticketOf(
      {
        startsAt: new Date('2026-12-15T15:20:00Z'),
        mediatorLanguage: language,
        firstName: names[language],
        place: {
          name: 'Sportello di Cisterna di Latina',
          address: 'Corso della Repubblica 186, 04012 Cisterna di Latina',
          phone: '+390696617267',
          email: null,
        },
        code: '7K3Q M9XA',
        manageUrl:
          'https://sportello.example.it/prenota/gestisci#Qw3rty-UIOP_asdf--hjkl0123456789ZXCVbnm-_9Y',
        ...visit,
      },
      language,
      say,
    ),
    standard: 'handed-out',
    madeAt: new Date('2026-11-28T08:00:00Z'),
  };
}

/** The typesetter of the service. */
export const aTypesetter = (): ChildTypesetter => new ChildTypesetter();
