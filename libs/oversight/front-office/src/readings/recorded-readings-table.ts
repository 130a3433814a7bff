import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { RecordedReading } from '@one-stop-shop/oversight/contracts';
import { Day, Time } from '@one-stop-shop/shared/front-office';
import { Column, MunicipalityDirectory, Table } from '@one-stop-shop/shared/front-office/staff';

import { ReadingsSearch } from './readings-search';

/** Readings with who read; an id leads to all readings of the same data. */
@Component({
  selector: 'oss-recorded-readings-table',
  imports: [Column, Day, Table, Time, TranslatePipe],
  templateUrl: './recorded-readings-table.html',
})
export class RecordedReadingsTable {
  readonly readings = input.required<readonly RecordedReading[]>();
  protected readonly places = inject(MunicipalityDirectory);
  protected readonly search = inject(ReadingsSearch);
  protected readonly idOf = ({ id }: RecordedReading): string => id;

  /** Accounts have names; one that is gone is told by its id. */
  protected nameOf({ reader, readerName }: RecordedReading): string {
    if (reader === 'visitor' || reader === 'worker') return '';
    return readerName ?? reader;
  }

  /** Enough of an id to tell it from the others in view. */
  protected short(id: string): string {
    return id.slice(-8);
  }
}
