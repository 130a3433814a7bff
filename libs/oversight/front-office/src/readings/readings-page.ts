import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import none from 'lucide-static/icons/search-x.svg';

import { MorePages } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { ReadingsFilter } from './readings-filter';
import { ReadingsSearch } from './readings-search';
import { RecordedReadingsTable } from './recorded-readings-table';

/** Administrators look into how data are read: who, where, when and why, never what. */
@Component({
  selector: 'oss-readings-page',
  imports: [Empty, MorePages, PageLayout, ReadingsFilter, RecordedReadingsTable, TranslatePipe],
  providers: [ReadingsSearch],
  templateUrl: './readings-page.html',
})
export class ReadingsPage {
  protected readonly search = inject(ReadingsSearch);
  protected readonly noneIcon = none;
}
