import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { readingPurposes } from '@one-stop-shop/shared/contracts';

import { MunicipalityDirectory } from '../municipality-directory';
import { ReadingsSearch } from './readings-search';

/** By which days, place, reader and purpose the readings are narrowed. */
@Component({
  selector: 'oss-readings-filter',
  imports: [TranslatePipe],
  templateUrl: './readings-filter.html',
})
export class ReadingsFilter {
  protected readonly search = inject(ReadingsSearch);
  protected readonly places = inject(MunicipalityDirectory);
  protected readonly purposes = readingPurposes;

  protected readFor(purpose: string): void {
    this.search.narrow({ purpose: readingPurposes.find((known) => known === purpose) ?? '' });
  }

  /** A day that was emptied narrows nothing; the search keeps the one before. */
  protected from(day: string): void {
    if (day) this.search.narrow({ from: day });
  }

  protected until(day: string): void {
    if (day) this.search.narrow({ to: day });
  }
}
