/** On whose act a message follows: whoever it is about, an operator, or the calendar alone. */
export type AskedBy = 'person' | 'desk' | 'service';

/** How somebody can be reached; without either nobody can. */
export interface ContactDetails {
  readonly email?: string | undefined;
  /** E.164 */
  readonly phone?: string | undefined;
}

/** How many letters of a sort one address gets on a day, in the whole district. */
export interface LetterCap {
  /** Sorts are counted apart, so that none uses up the place of another; letters only, 20 at most. */
  readonly sort: string;
  readonly mostADay: number;
}

/** An iCalendar file, RFC 5545, with what it asks of a calendar, RFC 5546. */
export interface CalendarFile {
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly content: string;
}
