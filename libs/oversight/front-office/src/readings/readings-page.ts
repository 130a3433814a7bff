import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import none from 'lucide-static/icons/search-x.svg';

import { Icon, MorePages, PageHeading, LoadState } from '@one-stop-shop/shared/front-office';

import { ReadingsFilter } from './readings-filter';
import { ReadingsSearch } from './readings-search';
import { RecordedReadingsTable } from './recorded-readings-table';

/** Administrators look into how data are read: who, where, when and why, never what. */
@Component({
  selector: 'oss-readings-page',
  imports: [
    Icon,
    MorePages,
    PageHeading,
    LoadState,
    ReadingsFilter,
    RecordedReadingsTable,
    TranslatePipe,
  ],
  providers: [ReadingsSearch],
  templateUrl: './readings-page.html',
  host: { class: 'oversight' },
})
export class ReadingsPage {
  protected readonly search = inject(ReadingsSearch);
  protected readonly noneIcon = none;
}
