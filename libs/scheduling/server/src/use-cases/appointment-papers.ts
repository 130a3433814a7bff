import type { DerivedSecrets } from '@one-stop-shop/shared/server';
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

  linkToken(appointmentId: string): string {
    return this.secrets.linkToken(appointmentId);
  }

  code(appointmentId: string): string {
    return this.secrets.paperCode(appointmentId);
  }

  /** The secret stands in the fragment, which browsers send to no server and no log. */
  manageUrl(appointmentId: string): string {
    return `${this.publicUrl}/prenota/gestisci#${this.linkToken(appointmentId)}`;
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
