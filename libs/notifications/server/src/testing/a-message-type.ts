import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import {
  letterTo,
  type LetterContent,
  type Message,
  type MessageToPerson,
  type MessageToStaff,
  type PersonContent,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';

/** Somebody whom another context has told something. */
export interface Guest {
  readonly firstName: string;
  readonly language: ServiceLanguage;
  readonly phone?: string;
  readonly email?: string;
}

const words = (text: string) => {
  const line = { line: [{ words: text }], isDraft: false };
  return { subject: () => line, paragraphs: () => [[line]] };
};

/** What a context of the spec tells people; whom it doesn't know any more hears nothing. */
export class GuestMessages implements MessageToPerson {
  readonly kinds = ['guest_welcome', 'guest_reminder'];
  readonly audience = 'person';
  readonly reads = { kind: appointmentSubject, fieldClasses: ['contact'] } as const;
  readonly caps = { guests: 2 };
  readonly guests = new Map<string, Guest>();
  /** Faults that a spec wants: no content, fewer than asked for, no letter. */
  fails = false;
  leavesOut = false;
  cannotWrite = false;
  /** How often contents were asked for. */
  asked = 0;

  contentOf(
    _tx: Transaction,
    messages: readonly Message[],
  ): Promise<(PersonContent | undefined)[]> {
    this.asked += 1;
    const contents = messages.map((message) => this.about(message));
    return Promise.resolve(this.leavesOut ? contents.filter(Boolean) : contents);
  }

  sortOf(): string {
    return 'guests';
  }

  isAnswer(): boolean {
    return false;
  }

  private about({ subject, kind, aboutStartsAt }: Message): PersonContent | undefined {
    if (this.fails) throw new Error('the context is in trouble');
    const guest = this.guests.get(subject);
    if (!guest) return undefined;
    const { firstName, language, phone } = guest;
    const call = { firstName, language, phone, forSomeoneElse: false, startsAt: aboutStartsAt };
    return {
      contact: guest,
      language,
      subjects: [subject],
      letter: () => {
        if (this.cannotWrite) throw new Error('no words');
        return letterTo(language, words(`${kind} ${firstName}`), sayUnreviewed);
      },
      neutral: { moments: [{ at: aboutStartsAt, is: 'kept' }], phone: undefined },
      calls: [{ ...call, subjects: [subject] }],
    };
  }
}

/** What it tells those who work there, by municipality and id. */
export class ColleagueMessages implements MessageToStaff {
  readonly kinds = ['colleague_news'];
  readonly audience = 'staff';
  readonly addresses = new Map<string, string>();

  contentOf(tx: Transaction, messages: readonly Message[]): Promise<(LetterContent | undefined)[]> {
    return Promise.resolve(
      messages.map(({ subject }) => {
        const email = this.addresses.get(`${tx.scope.municipalities.join()} ${subject}`);
        return email
          ? { contact: { email }, letter: () => letterTo('it', words('Novità'), sayUnreviewed) }
          : undefined;
      }),
    );
  }
}
