import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { PageHeading } from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { homeOf } from './areas';

/** An address of one's own area that leads nowhere. */
@Component({
  selector: 'oss-lost-in-area',
  imports: [PageHeading, RouterLink, TranslatePipe],
  template: `
    <section class="empty">
      <h1 ossPageHeading>{{ 'frame.lost' | translate }}</h1>
      <a [routerLink]="home()">{{ 'area.home' | translate }}</a>
    </section>
  `,
})
export class LostInArea {
  private readonly session = inject(Session);
  protected readonly home = computed(() => {
    const role = this.session.current()?.role;
    return role ? homeOf(role) : '/sportello';
  });
}
