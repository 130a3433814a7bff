import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { identityPermissions } from '@one-stop-shop/identity/contracts';
import { MorePages, Pages } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { EmergencyApi } from '../emergency/emergency-api';
import { Session } from '../session/session';
import { EmergencyTable } from './emergency-table';

/** For a desk: who looked into its municipality in an emergency, and which of its staff elsewhere. */
@Component({
  selector: 'oss-emergency-accesses-page',
  imports: [EmergencyTable, MorePages, PageLayout, RouterLink, TranslatePipe],
  template: `
    <oss-page
      title="protection.accesses"
      lead="protection.accesses-here"
      width="list"
      [failure]="pages.failure()"
      [known]="!!pages.lines()"
      (retry)="pages.refresh()"
    >
      @if (mayOpen()) {
        <a ossPageAct class="button" routerLink="/sportello/emergenza">
          {{ 'emergency.look-elsewhere' | translate }}
        </a>
      }
      @if (pages.lines(); as accesses) {
        <oss-emergency-table [accesses]="accesses" />
        <oss-more-pages [of]="pages">{{ 'staff.more' | translate }}</oss-more-pages>
      }
    </oss-page>
  `,
})
export class EmergencyAccessesPage {
  private readonly api = inject(EmergencyApi);
  private readonly session = inject(Session);
  protected readonly mayOpen = computed(() =>
    this.session.permissions().has(identityPermissions.openEmergencyAccess),
  );
  protected readonly pages = Pages.of((after) => this.api.ofOwnMunicipality(after));
}
