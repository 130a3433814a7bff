import { Service, computed, inject, resource, signal } from '@angular/core';

import { lastKnown } from '@one-stop-shop/shared/front-office';

import { ManagementApi } from '../changes/management-api';

/** The mediator whom a page is about, among those in view. */
@Service({ autoProvided: false })
export class MediatorInAddress {
  private readonly api = inject(ManagementApi);
  private readonly reading = resource({ loader: () => this.api.mediators() });
  private readonly known = lastKnown(this.reading);

  /** Id from the address. */
  readonly wanted = signal('');
  readonly mediator = computed(() => this.known()?.find(({ id }) => id === this.wanted()));
  readonly isKnown = computed(() => !!this.known());
  readonly failure = this.reading.error;

  readAgain(): void {
    this.reading.reload();
  }
}
