import type { DerivedSecrets, HandedOut } from '@one-stop-shop/shared/server';
import ical from 'ical-generator';
import type { DeskPlace } from '../persistence/desk-place';

/** What a visit looks like in a calendar. */
export interface CalendarVisit {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The papers that go with an appointment: its code, its link, its calendar file. */
export class AppointmentPapers {
  constructor(
    private readonly secrets: DerivedSecrets,
    /** Address at which people reach the service, without a slash at the end. */
    private readonly publicUrl: string,
  ) {}

  /** The secret of a new link. */
  linkToken(appointmentId: string): string {
    return this.secrets.linkToken(appointmentId);
  }

  /** A new code. */
  code(appointmentId: string): string {
    return this.secrets.paperCode(appointmentId);
  }

  /**
   * The link and the code that the person has, also when the secret changed since.
   * @param linkHash of the appointment; undefined when it is new
   */
  handedOut(appointmentId: string, linkHash: string | undefined): HandedOut {
    return linkHash
      ? this.secrets.handedOut(appointmentId, linkHash)
      : { linkToken: this.linkToken(appointmentId), paperCode: this.code(appointmentId) };
  }

  /** How a link's secret or a code is stored. */
  keyed(key: string): string {
    return this.secrets.keyed(key);
  }

  /** Every form in which a key may be stored, the likeliest first. */
  formsOf(key: string): readonly string[] {
    return this.secrets.formsOf(key);
  }

  /** The same for the link that an appointment has. */
  formsOfLink(appointmentId: string): readonly string[] {
    return this.secrets.formsOfLink(appointmentId);
  }

  /** The secret stands in the fragment, which browsers send to no server and no log. */
  manageUrl({ linkToken }: Pick<HandedOut, 'linkToken'>): string {
    return `${this.publicUrl}/prenota/gestisci#${linkToken}`;
  }

  /**
   * An iCalendar file. It names the place and nothing about the visit, because
   * calendars are shared with families and employers. A later file replaces an
   * earlier one: same UID, higher SEQUENCE.
   */
  calendar(visit: CalendarVisit, place: DeskPlace, now: Date): string {
    const file = ical({ prodId: { company: 'LT/1', product: 'One Stop Shop', language: 'IT' } });
    file.createEvent({
      id: `${visit.id}@one-stop-shop`,
      sequence: Math.floor(now.getTime() / 60_000),
      stamp: now,
      start: visit.startsAt,
      end: visit.endsAt,
      summary: place.name,
      location: place.address,
    });
    return file.toString();
  }
}
