import { Service, computed, inject, resource, signal } from '@angular/core';

import { deskDay } from '@one-stop-shop/shared/contracts';

import { Pages } from '@one-stop-shop/shared/front-office';

import { OversightApi, type SoughtReadings } from '../oversight-api';

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** What is looked for in the audit, and what was found. */
@Service({ autoProvided: false })
export class ReadingsSearch {
  private readonly api = inject(OversightApi);
  private readonly knownReaders = resource({ loader: () => this.api.readers() });

  /** The last week, until somebody narrows it. */
  readonly sought = signal<SoughtReadings>({
    from: deskDay(new Date(this.api.now().getTime() - aWeek)),
    to: deskDay(this.api.now()),
    municipality: '',
    reader: '',
    purpose: '',
    subject: '',
  });
  readonly readers = computed(() =>
    this.knownReaders.hasValue() ? this.knownReaders.value() : [],
  );
  readonly pages = new Pages(this.sought, (sought, after) => this.api.search(sought, after));

  narrow(change: Partial<SoughtReadings>): void {
    this.sought.update((sought) => ({ ...sought, ...change }));
  }
}
