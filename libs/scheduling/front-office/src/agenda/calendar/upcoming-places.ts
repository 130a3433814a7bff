import { Service, computed, inject, resource } from '@angular/core';

import { Api } from '@one-stop-shop/shared/front-office';

import { daysToAskFor } from '../../booking/free-places';
import { AgendaApi } from '../agenda-api';

/** The free places of the desk from today on, asked when a form opens and again when one was lost. */
@Service({ autoProvided: false })
export class UpcomingPlaces {
  private readonly api = inject(AgendaApi);
  private readonly server = inject(Api);
  private readonly reading = resource({
    loader: () => this.api.slots(daysToAskFor(this.server.now())),
  });

  /** Empty while they are on their way. */
  readonly slots = computed(() => (this.reading.hasValue() ? this.reading.value() : []));
  readonly loading = this.reading.isLoading;
  readonly failure = this.reading.error;

  readAgain(): void {
    this.reading.reload();
  }
}
