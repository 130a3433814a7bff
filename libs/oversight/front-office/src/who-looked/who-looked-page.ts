import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import nobody from 'lucide-static/icons/eye-off.svg';

import {
  Icon,
  MorePages,
  PageHeading,
  Pages,
  LoadState,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { OversightApi } from '../oversight-api';
import { HandOver } from './hand-over';
import { ReadingsTable } from './readings-table';

/** Who looked at the data of an appointment, so that the desk can tell the person. */
@Component({
  selector: 'oss-who-looked-page',
  imports: [
    HandOver,
    Icon,
    MorePages,
    PageHeading,
    LoadState,
    ReadingsTable,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: './who-looked-page.html',
  host: { class: 'oversight' },
})
export class WhoLookedPage {
  /** Id of the appointment, from the address. */
  readonly subject = input.required<string>();

  private readonly api = inject(OversightApi);
  protected readonly nobodyIcon = nobody;
  protected readonly pages = new Pages(this.subject, (subject, after) =>
    this.api.whoLooked(subject, after),
  );
  protected readonly isNobody = computed(() =>
    isRefusal(this.pages.failure(), 'oversight.nothing-recorded'),
  );
}
