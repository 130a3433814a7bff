/** On whose act a message follows: whoever it is about, an operator, or the calendar alone. */
export type AskedBy = 'person' | 'desk' | 'service';

/** How somebody can be reached; without either nobody can. */
export interface ContactDetails {
  readonly email?: string | undefined;
  /** E.164 */
  readonly phone?: string | undefined;
}

/** An iCalendar file, RFC 5545, with what it asks of a calendar, RFC 5546. */
export interface CalendarFile {
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly content: string;
}
