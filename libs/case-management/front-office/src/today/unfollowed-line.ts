import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import left from 'lucide-static/icons/user-x.svg';

import type { UnfollowedToday } from '@one-stop-shop/case-management/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

/** Somebody whom nobody follows since a colleague left; leads to their page. */
@Component({
  selector: 'oss-unfollowed-line',
  imports: [Icon, RouterLink, TranslatePipe],
  template: `
    @let one = of();
    <a class="today__line" [routerLink]="['../persone', one.person.id]">
      <span class="today__who">
        <span class="today__name">
          <bdi>{{ one.person.name }}</bdi>
          @if (one.person.latin; as latin) {
            <bdi class="today__small">{{ latin }}</bdi>
          }
        </span>
        <span class="today__about">
          @if (one.since; as name) {
            <span>{{ 'today.unfollowed-since' | translate: { name } }}</span>
          } @else {
            <span>{{ 'today.unfollowed' | translate }}</span>
          }
        </span>
      </span>
      <oss-icon [svg]="icon" />
    </a>
  `,
})
export class UnfollowedLine {
  protected readonly icon = left;

  readonly of = input.required<UnfollowedToday>();
}
