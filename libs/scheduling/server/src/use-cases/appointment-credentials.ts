import { Injectable } from '@nestjs/common';
import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import {
  DerivedSecrets,
  PublicUrl,
  SentenceReviews,
  speaker,
  type HandedOut,
  type Say,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { DeskPlace } from '../persistence/desk-place';
import {
  calendarOf,
  calendarWithout,
  kindsOfCalendar,
  type CalendarFile,
  type VisitToWrite,
} from '../templates/calendar-file';

/** What a visit looks like in a calendar. */
export interface CalendarVisit extends Pick<
  VisitToWrite,
  'id' | 'startsAt' | 'endsAt' | 'language' | 'calendarSequence'
> {
  readonly state: AppointmentState;
  /** Undefined when the visit is new. */
  readonly linkHash?: string | undefined;
}

/** What opens an appointment and goes with it: its code, its link, its calendar file. */
@Injectable()
export class AppointmentCredentials {
  constructor(
    private readonly secrets: DerivedSecrets,
    private readonly publicUrl: PublicUrl,
    private readonly reviews: SentenceReviews,
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
    return `${this.publicUrl.value}/prenota/gestisci#${linkToken}`;
  }

  /** Says what goes with visits as mediators have reviewed it; asked once for all of them. */
  async speaker(
    tx: Transaction,
    languages: readonly ServiceLanguage[],
    kinds: readonly string[] = kindsOfCalendar,
  ): Promise<Say> {
    return speaker(await this.reviews.find(tx, languages, kinds));
  }

  /**
   * The calendar file of a visit as it stands. Calendars are shared with families and
   * employers: it tells where and how to change it, never who comes or why.
   */
  calendar(visit: CalendarVisit, place: DeskPlace, now: Date, say: Say): CalendarFile {
    const writable = this.writable(visit, place, now);
    return visit.state === 'cancelled' ? calendarWithout(writable, say) : calendarOf(writable, say);
  }

  /** The file that takes a standing visit out of the calendar once its holder cancels it. */
  calendarAfterCancelling(
    visit: CalendarVisit,
    place: DeskPlace,
    now: Date,
    say: Say,
  ): CalendarFile {
    const calendarSequence = visit.calendarSequence + 1;
    return calendarWithout(this.writable({ ...visit, calendarSequence }, place, now), say);
  }

  private writable(visit: CalendarVisit, place: DeskPlace, now: Date): VisitToWrite {
    const { id, startsAt, endsAt, language, calendarSequence, linkHash } = visit;
    const handedOut = this.handedOut(id, linkHash);
    return {
      ...{ id, startsAt, endsAt, language, calendarSequence, place, now },
      code: spacedCode(handedOut.paperCode),
      manageUrl: this.manageUrl(handedOut),
    };
  }
}

/** As it is read out, and as the pages show it. */
export function spacedCode(code: string): string {
  return code.replace(/^(.{4})(.{4})$/, '$1 $2');
}
