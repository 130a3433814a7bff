import { Service, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, lastKnown } from '@one-stop-shop/shared/front-office';

import { HoursApi } from './hours-api';
import { isMonth, monthAfter } from './months';

/** A month of one's own work, the one that the address names; this one when it names none. */
@Service({ autoProvided: false })
export class HoursStore {
  private readonly api = inject(HoursApi);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly today = deskDay(inject(Api).now());

  readonly thisMonth = this.today.slice(0, 7);
  readonly month = computed(() => {
    const asked = this.address().get('mese');
    return isMonth(asked) && asked <= this.thisMonth ? asked : this.thisMonth;
  });
  readonly before = computed(() => monthAfter(this.month(), -1));
  /** Undefined in this month: nobody has worked in the next. */
  readonly after = computed(() =>
    this.month() < this.thisMonth ? monthAfter(this.month(), 1) : undefined,
  );

  private readonly reading = resource({
    params: () => this.month(),
    loader: ({ params }) => this.api.hours(params),
  });
  private readonly known = lastKnown(this.reading);
  /** Undefined until this month was read once. */
  readonly hours = computed(() => {
    const hours = this.known();
    return hours?.month === this.month() ? hours : undefined;
  });
  readonly failure = this.reading.error;

  refresh(): void {
    this.reading.reload();
  }
}
