import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { MorePages, PageHeading, Pages, LoadState } from '@one-stop-shop/shared/front-office';

import { EmergencyApi } from '../emergency/emergency-api';
import { EmergencyTable } from './emergency-table';

/** For a desk: who looked into its municipality in an emergency, and which of its staff elsewhere. */
@Component({
  selector: 'oss-emergency-accesses-page',
  imports: [EmergencyTable, MorePages, PageHeading, LoadState, TranslatePipe],
  template: `
    <h1 ossPageHeading>{{ 'protection.accesses' | translate }}</h1>
    <p class="staff__why">{{ 'protection.accesses-here' | translate }}</p>
    <oss-load-state
      [failure]="pages.failure()"
      [known]="!!pages.lines()"
      (retry)="pages.refresh()"
    />
    @if (pages.lines(); as accesses) {
      <oss-emergency-table [accesses]="accesses" />
      <oss-more-pages [of]="pages">{{ 'staff.more' | translate }}</oss-more-pages>
    }
  `,
  host: { class: 'desk-narrow account' },
})
export class EmergencyAccessesPage {
  private readonly api = inject(EmergencyApi);
  protected readonly pages = Pages.of((after) => this.api.ofOwnMunicipality(after));
}
