import { Service, computed, inject, linkedSignal, resource } from '@angular/core';

import { type MediatorAgenda, visitAnnounced } from '@one-stop-shop/scheduling/contracts';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { NoAnswer, ReadAgain } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, refreshInView } from '@one-stop-shop/shared/front-office/staff';

import { DaysInView } from '../agenda/calendar/days-in-view';
import { PresentMinute } from '../agenda/calendar/present-minute';
import { VisitsInView } from '../agenda/visits-in-view';
import { placeColour } from '../mediators/place-colour';
import { MediationApi } from './mediation-api';

interface Seen {
  readonly days: string;
  readonly tag: string | undefined;
  readonly agenda: MediatorAgenda;
}

/** The mediator's own days in all municipalities, read again and again. */
@Service({ autoProvided: false })
export class MediationStore extends VisitsInView {
  private readonly api = inject(MediationApi);
  private readonly present = inject(PresentMinute);
  private readonly inAddress = inject(DaysInView);
  private readonly places = inject(MunicipalityDirectory);
  private readonly again = new ReadAgain();
  private last: Seen | undefined;

  readonly mayChange = false;

  private readonly reading = resource({
    params: () => this.inAddress.range(),
    loader: ({ params }) => this.again.read(() => this.read(params)),
  });

  /** Stays in view when a later reading fails. */
  private readonly seen = linkedSignal<Seen | undefined, Seen | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });

  /** Undefined until these days have been read once. */
  readonly agenda = computed(() => {
    const seen = this.seen();
    return seen?.days === this.inAddress.range() ? seen.agenda : undefined;
  });
  readonly visits = computed(() => this.agenda()?.entries);
  readonly failure = this.reading.error;

  constructor() {
    super();
    refreshInView(() => this.refresh(), visitAnnounced.kind);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  deskName(deskId: string): string | undefined {
    return this.agenda()?.desks.find(({ id }) => id === deskId)?.name;
  }

  municipalityOf(deskId: string): MunicipalityCode | undefined {
    return this.agenda()?.desks.find(({ id }) => id === deskId)?.municipality;
  }

  /** It is always the one who reads. */
  nameOf(): undefined {
    return undefined;
  }

  /** The code while the name can't be had. */
  placeName(municipality: string): string {
    return this.places.nameOf(municipality);
  }

  /** The same number as beside the name of the municipality on other pages. */
  colourOf(municipality: string | undefined): number {
    const codes = this.places.all().map(({ code }) => code);
    return placeColour(municipality ?? '', codes);
  }

  private async read(days: string): Promise<Seen> {
    const [from, to] = days.split('/') as [string, string];
    const known = this.last?.days === days ? this.last : undefined;
    const fresh = await this.api.agendaSince(known?.tag, { from, to });
    this.present.renew();
    const seen = fresh ? { days, tag: fresh.tag, agenda: fresh.answer } : known;
    // "Unchanged" without a tag from us: whoever answers is not our server.
    if (!seen) throw new NoAnswer();
    this.last = seen;
    return seen;
  }
}
