import type { ContactDetails } from '@one-stop-shop/shared/domain';
import {
  letterTo,
  MessageTypes,
  type Letter,
  type Message,
  type MessageToPerson,
  type PersonContent,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { MessageDesk } from './message-desk';
import { provesSafeContact } from './safe-contact-suite';

export { provesSafeContact };

/** Kinds of the service, of which each has a letter that tells all it can to whoever reads along. */
export interface TellingSecrets {
  readonly desk: MessageDesk;
  readonly stage: (kind: string, subject: string, contact: ContactDetails) => void;
}

/** @param types every type of the service: its kinds, its counts, and whether they answer an act */
export async function openTellingSecrets(
  types: readonly MessageToPerson[],
): Promise<TellingSecrets> {
  const contacts = new Map<string, ContactDetails>();
  const registry = new MessageTypes(...types.map((type) => new Indiscreet(type, contacts)));
  return {
    desk: await MessageDesk.open({ registry }),
    stage: (_, subject, contact) => contacts.set(subject, contact),
  };
}

/** What a type would say that has never heard of safe contact. */
class Indiscreet implements MessageToPerson {
  readonly audience = 'person';
  readonly kinds: readonly string[];
  readonly caps: Readonly<Record<string, number>>;
  readonly reads: MessageToPerson['reads'];

  constructor(
    private readonly real: MessageToPerson,
    private readonly contacts: ReadonlyMap<string, ContactDetails>,
  ) {
    this.kinds = real.kinds;
    this.caps = real.caps;
    this.reads = real.reads;
  }

  contentOf(_tx: Transaction, messages: readonly Message[]): Promise<PersonContent[]> {
    return Promise.resolve(messages.map((message) => this.about(message)));
  }

  sortOf(message: Message): string {
    return this.real.sortOf(message);
  }

  isAnswer(message: Message): boolean {
    return this.real.isAnswer(message);
  }

  private about({ subject, aboutStartsAt: at }: Message): PersonContent {
    const contact = this.contacts.get(subject) ?? {};
    const person = { firstName: 'Zafferana', language: 'ur', forSomeoneElse: false } as const;
    return {
      ...{ contact, language: 'ur', subjects: [subject], letter: indiscreetLetter },
      ...{ sender: 'Sportello Unico – Cori', replyTo: 'segreto@desk.example' },
      neutral: { moments: [{ at, is: 'kept' }], phone: '06 96617267' },
      calls: [{ ...person, subjects: [subject], phone: contact.phone, startsAt: at }],
    };
  }
}

const line = (text: string) => ({ line: [{ words: text }], isDraft: false });

const indiscreetLetter = (): Letter => ({
  ...letterTo(
    'ur',
    {
      subject: () => line('Zafferana: mediazione allo Sportello di Cori'),
      paragraphs: () => [
        [
          line('Documento dei migranti: AB12 CD34'),
          { link: 'https://desk.example/gestisci#segreto' },
        ],
      ],
    },
    sayUnreviewed,
  ),
  calendars: [{ method: 'PUBLISH', content: 'BEGIN:VCALENDAR\r\nLOCATION:Via della Libertà' }],
});
