import { Service, computed, inject, linkedSignal, resource } from '@angular/core';

import { callAnnounced } from '@one-stop-shop/notifications/contracts';
import { type Agenda, type Slot, visitAnnounced } from '@one-stop-shop/scheduling/contracts';

import { NoAnswer, ReadAgain } from '@one-stop-shop/shared/front-office';
import { refreshInView } from '@one-stop-shop/shared/front-office/staff';

import { AgendaApi } from './agenda-api';
import { DaysInView } from './calendar/days-in-view';
import { PresentMinute } from './calendar/present-minute';
import { VisitsInView } from './visits-in-view';

/** The days in view as the server last told them. */
interface Seen {
  readonly days: string;
  /** Stands for what the server told; an agenda that has not changed since is not read again. */
  readonly tag: string | undefined;
  readonly agenda: Agenda;
  readonly slots: readonly Slot[];
}

/** The agenda of the desk in the days in view, read again and again. */
@Service({ autoProvided: false })
export class AgendaStore extends VisitsInView {
  private readonly api = inject(AgendaApi);
  private readonly present = inject(PresentMinute);
  private readonly inAddress = inject(DaysInView);
  private readonly again = new ReadAgain();
  private last: Seen | undefined;

  readonly today = this.inAddress.today;
  readonly day = this.inAddress.day;
  readonly view = this.inAddress.view;
  readonly days = this.inAddress.days;
  readonly mayChange = true;

  private readonly reading = resource({
    params: () => this.inAddress.range(),
    loader: ({ params }) => this.again.read(() => this.read(params)),
  });

  /** Stays in view when a later reading fails: an old agenda with a warning beats none. */
  private readonly seen = linkedSignal<Seen | undefined, Seen | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });

  private readonly inView = computed(() => {
    const seen = this.seen();
    return seen?.days === this.inAddress.range() ? seen : undefined;
  });

  /** Undefined until these days have been read once. */
  readonly agenda = computed(() => this.inView()?.agenda);
  readonly visits = computed(() => this.agenda()?.entries);
  readonly slots = computed(() => this.inView()?.slots ?? []);
  readonly failure = this.reading.error;

  constructor() {
    super();
    refreshInView(() => this.refresh(), visitAnnounced.kind, callAnnounced.kind);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  deskName(deskId: string): string | undefined {
    return this.agenda()?.desks.find(({ id }) => id === deskId)?.name;
  }

  municipalityOf(): undefined {
    return undefined;
  }

  nameOf(receiver: string | undefined): string | undefined {
    return this.agenda()?.mediators.find(({ id }) => id === receiver)?.name;
  }

  private async read(days: string): Promise<Seen> {
    const [from, to] = days.split('/') as [string, string];
    const known = this.last?.days === days ? this.last : undefined;
    const fresh = await this.api.agendaSince(known?.tag, { from, to });
    this.present.renew();
    const told = fresh ? { tag: fresh.tag, agenda: fresh.answer } : known;
    // "Unchanged" without a tag from us: whoever answers is not our server.
    if (!told) throw new NoAnswer();
    const { tag, agenda } = told;
    this.last = { days, tag, agenda, slots: await this.freePlaces(from, to) };
    return this.last;
  }

  // The past has no free places, and the server refuses to be asked for them.
  private freePlaces(from: string, to: string): Promise<readonly Slot[]> {
    const today = this.today();
    if (to < today) return Promise.resolve([]);
    return this.api.slots({ from: from < today ? today : from, to });
  }
}
