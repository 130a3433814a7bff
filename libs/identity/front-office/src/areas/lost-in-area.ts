import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';
import { homeOf } from './areas';

/** An address of one's own area that leads nowhere. */
@Component({
  selector: 'oss-lost-in-area',
  imports: [PageLayout, RouterLink, TranslatePipe],
  template: `
    <oss-page title="frame.lost">
      <p>
        <a class="button button--primary" [routerLink]="home()">{{ 'area.home' | translate }}</a>
      </p>
    </oss-page>
  `,
})
export class LostInArea {
  private readonly session = inject(Session);
  protected readonly home = computed(() => {
    const role = this.session.current()?.role;
    return role ? homeOf(role) : '/sportello';
  });
}
