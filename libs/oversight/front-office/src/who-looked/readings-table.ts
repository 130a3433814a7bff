import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Reading } from '@one-stop-shop/oversight/contracts';
import { Day, Time } from '@one-stop-shop/shared/front-office';
import { Column, MunicipalityDirectory, Table } from '@one-stop-shop/shared/front-office/staff';

/** Readings of one person's data, a line each. */
@Component({
  selector: 'oss-readings-table',
  imports: [Column, Day, Table, Time, TranslatePipe],
  templateUrl: './readings-table.html',
})
export class ReadingsTable {
  readonly readings = input.required<readonly Reading[]>();
  protected readonly places = inject(MunicipalityDirectory);

  /** The person themselves and the service read from nowhere. */
  protected hasPlace({ role }: Reading): boolean {
    return role !== 'visitor' && role !== 'worker';
  }
}
