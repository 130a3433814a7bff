import type { FieldClass, ServiceLanguage, SubjectKind } from '@one-stop-shop/shared/contracts';
import type { AskedBy, ContactDetails } from '@one-stop-shop/shared/domain';
import type { Transaction } from '../tenancy/transaction';
import type { Letter } from './letter';

/** A message as its row keeps it: keys and moments, nobody's data. */
export interface Message {
  readonly municipality: string;
  readonly kind: string;
  /** Id of what it is about, known to the context that brings the kind. */
  readonly subject: string;
  /** Tells two messages of one kind about one subject apart; the same fact gives the same words. */
  readonly occurrence: string;
  /** When the fact that it tells came about. */
  readonly happenedAt: Date;
  /** The moment that it speaks of; after it nobody is told any more. */
  readonly aboutStartsAt: Date;
  readonly askedBy: AskedBy;
}

/** What a message says, written from what is so at this moment. */
export interface LetterContent {
  readonly contact: ContactDetails;
  /** Where an answer goes, when the desk has an address. */
  readonly replyTo?: string | undefined;
  /** Who writes, as the person knows them; else whoever the service is set up as. */
  readonly sender?: string | undefined;
  letter(): Letter;
}

/** What an operator tells somebody by voice, who can't be written to or did not get the letter. */
export interface CallContent {
  /** Whose data it holds; at least one. */
  readonly subjects: readonly string[];
  /** E.164 */
  readonly phone: string | undefined;
  readonly firstName: string;
  readonly language: ServiceLanguage;
  /** The number is of who acted for them. */
  readonly forSomeoneElse: boolean;
  /** The moment that it is about, as it stands now: shown beside the name. Where nothing begins, by when. */
  readonly startsAt: Date;
  /** What the answer of the call list holds besides, for kinds that its page knows. */
  readonly details?: object;
}

/** All that may be said where others read along: no place, no name, no reason, nothing to open. */
export interface NeutralFacts {
  /** Hours that somebody keeps free, or needs to no longer; empty for what begins at none. */
  readonly moments: readonly { readonly at: Date; readonly is: 'kept' | 'moved' | 'off' }[];
  /** Where they can ask for more. */
  readonly phone: string | undefined;
}

export interface PersonContent extends LetterContent {
  readonly language: ServiceLanguage;
  /** Whose data the letter holds. */
  readonly subjects: readonly string[];
  /** What is written in the place of the letter to whoever has asked for neutral words. */
  readonly neutral: NeutralFacts;
  /** One for each number that must hear it. */
  readonly calls: readonly CallContent[];
}

interface Telling<Content> {
  /** One for each message, whose rows keep the word. */
  readonly kinds: readonly string[];
  /**
   * What each of these says now, in their order; undefined for what holds no longer. However
   * many there are, it asks the database a few times.
   */
  contentOf(
    tx: Transaction,
    messages: readonly Message[],
  ): Promise<readonly (Content | undefined)[]>;
}

/** To whoever works here, or answers for them. It leaves at any hour and is not counted. */
export interface MessageToStaff extends Telling<LetterContent> {
  readonly audience: 'staff';
}

/** To whoever is served, or acts for them. */
export interface MessageToPerson extends Telling<PersonContent> {
  readonly audience: 'person';
  /** Under what the audit says that their contents were read. */
  readonly reads: { readonly kind: SubjectKind; readonly fieldClasses: readonly FieldClass[] };
  /**
   * How many letters of each sort one address gets on a day, in the whole district: nobody has
   * confirmed that it belongs to whoever gave it. Sorts are counted apart, so that none uses up the
   * place of another, and are of one type each; up to 20 small letters.
   */
  readonly caps: Readonly<Record<string, number>>;
  sortOf(message: Message): string;
  /** Whether somebody waits for it because they have just acted: it leaves at night too. */
  isAnswer(message: Message): boolean;
  /**
   * Asked before one is sent, in the transaction that sends it: takes apart what must not be
   * told in one letter, and answers what is left.
   */
  takenApart?(tx: Transaction, message: Message): Promise<Message>;
}

/** What a context has told: it brings the words and the facts, the notifications do the rest. */
export type MessageType = MessageToPerson | MessageToStaff;
