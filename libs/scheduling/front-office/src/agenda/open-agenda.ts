import {
  DOCUMENT,
  DestroyRef,
  Service,
  computed,
  inject,
  linkedSignal,
  resource,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

import type { Agenda, Slot } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';

import { AgendaApi } from './agenda-api';
import { isDay, weekOf } from './calendar/desk-days';
import { PresentMinute } from './calendar/present-minute';

const halfAMinute = 30_000;

/** The days in view as the server last told them. */
interface Seen {
  readonly days: string;
  readonly agenda: Agenda;
  readonly slots: readonly Slot[];
}

/** The agenda of the day or the week in the address (`giorno`, `vista`), read again and again. */
@Service({ autoProvided: false })
export class OpenAgenda {
  private readonly api = inject(AgendaApi);
  private readonly present = inject(PresentMinute);
  private readonly page = inject(DOCUMENT);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly today = computed(() => deskDay(this.present.now()));
  readonly day = computed(() => {
    const asked = this.address().get('giorno') ?? undefined;
    return isDay(asked) ? asked : this.today();
  });
  readonly view = computed(() => (this.address().get('vista') === 'settimana' ? 'week' : 'day'));
  readonly days = computed(() => (this.view() === 'week' ? weekOf(this.day()) : [this.day()]));

  private readonly reading = resource({
    params: () => `${this.days()[0]}/${this.days().at(-1)}`,
    loader: ({ params }) => this.read(params),
  });

  /** Stays in view when a later reading fails: an old agenda with a warning beats none. */
  private readonly seen = linkedSignal<Seen | undefined, Seen | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });

  private readonly inView = computed(() => {
    const seen = this.seen();
    return seen?.days === `${this.days()[0]}/${this.days().at(-1)}` ? seen : undefined;
  });

  /** Undefined until these days have been read once. */
  readonly agenda = computed(() => this.inView()?.agenda);
  readonly slots = computed(() => this.inView()?.slots ?? []);
  readonly failure = this.reading.error;

  constructor() {
    const refreshing = setInterval(() => this.refreshIfSeen(), halfAMinute);
    const refreshIfSeen = () => this.refreshIfSeen();
    this.page.addEventListener('visibilitychange', refreshIfSeen);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(refreshing);
      this.page.removeEventListener('visibilitychange', refreshIfSeen);
    });
  }

  refresh(): void {
    this.reading.reload();
  }

  private refreshIfSeen(): void {
    if (this.page.visibilityState === 'visible') this.refresh();
  }

  private async read(days: string): Promise<Seen> {
    const [from, to] = days.split('/') as [string, string];
    const agenda = await this.api.agenda({ from, to });
    this.present.renew();
    return { days, agenda, slots: await this.freePlaces(from, to) };
  }

  // The past has no free places, and the server refuses to be asked for them.
  private freePlaces(from: string, to: string): Promise<readonly Slot[]> {
    const today = this.today();
    if (to < today) return Promise.resolve([]);
    return this.api.slots({ from: from < today ? today : from, to });
  }
}
