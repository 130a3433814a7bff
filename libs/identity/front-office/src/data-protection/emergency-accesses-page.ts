import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { MorePages, Pages } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { EmergencyApi } from '../emergency/emergency-api';
import { EmergencyTable } from './emergency-table';

/** For a desk: who looked into its municipality in an emergency, and which of its staff elsewhere. */
@Component({
  selector: 'oss-emergency-accesses-page',
  imports: [EmergencyTable, MorePages, PageLayout, TranslatePipe],
  template: `
    <oss-page
      title="protection.accesses"
      lead="protection.accesses-here"
      width="list"
      [failure]="pages.failure()"
      [known]="!!pages.lines()"
      (retry)="pages.refresh()"
    >
      @if (pages.lines(); as accesses) {
        <oss-emergency-table [accesses]="accesses" />
        <oss-more-pages [of]="pages">{{ 'staff.more' | translate }}</oss-more-pages>
      }
    </oss-page>
  `,
})
export class EmergencyAccessesPage {
  private readonly api = inject(EmergencyApi);
  protected readonly pages = Pages.of((after) => this.api.ofOwnMunicipality(after));
}
