import { Service, computed, inject, resource, signal } from '@angular/core';

import { readingsQuery } from '@one-stop-shop/oversight/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Pages } from '@one-stop-shop/shared/front-office';
import { FilterForm } from '@one-stop-shop/shared/front-office/staff';

import { OversightApi } from '../oversight-api';

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** What administrators look for; what is empty does not narrow. */
interface SoughtReadings {
  /** YYYY-MM-DD, included, as `to`. */
  readonly from: string;
  readonly to: string;
  readonly municipality: string;
  readonly reader: string;
  readonly purpose: string;
  readonly subject: string;
}

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
  readonly filter = new FilterForm({
    name: 'readings',
    contract: readingsQuery,
    written: this.sought,
    asRequest: ({ from, to, ...others }) => ({ from, to, ...written(others) }),
    wrong: 'oversight.readings.wrong',
  });
  readonly readers = computed(() =>
    this.knownReaders.hasValue() ? this.knownReaders.value() : [],
  );
  readonly pages = new Pages(this.filter.asked, (asked, after) => this.api.search(asked, after));

  /** @param subject id of what was read about; empty for all */
  narrowTo(subject: string): void {
    this.sought.update((sought) => ({ ...sought, subject }));
  }
}

/** Without what is empty. */
function written(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, words]) => words));
}
