import { Service, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

import { deskDay } from '@one-stop-shop/shared/contracts';

import { isDay, weekOf } from './desk-days';
import { PresentMinute } from './present-minute';

/** The day or the week that the address names (`giorno`, `vista`); today when it names none. */
@Service({ autoProvided: false })
export class DaysInView {
  private readonly present = inject(PresentMinute);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly today = computed(() => deskDay(this.present.now()));
  readonly day = computed(() => {
    const asked = this.address().get('giorno') ?? undefined;
    return isDay(asked) ? asked : this.today();
  });
  readonly view = computed(() => (this.address().get('vista') === 'settimana' ? 'week' : 'day'));
  readonly days = computed(() => (this.view() === 'week' ? weekOf(this.day()) : [this.day()]));
  /** First and last day, as one word. */
  readonly range = computed(() => `${this.days()[0]}/${this.days().at(-1)}`);
}
