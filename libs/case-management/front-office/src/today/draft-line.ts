import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import write from 'lucide-static/icons/pencil-line.svg';

import type { DraftToday } from '@one-stop-shop/case-management/contracts';
import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, SessionInView } from '@one-stop-shop/shared/front-office/staff';

/** Something that was begun and is not recorded: about whom, since when; leads to where it goes on. */
@Component({
  selector: 'oss-draft-line',
  imports: [Day, Icon, RouterLink, Time, TranslatePipe],
  template: `
    @let one = draft();
    <a
      class="today__line"
      [routerLink]="['../persone', one.person.id]"
      [queryParams]="{ bozza: one.visit ?? 'incontro' }"
    >
      <span class="today__who">
        <span class="today__name">
          <bdi>{{ one.person.name }}</bdi>
          @if (one.person.latin; as latin) {
            <bdi class="today__small">{{ latin }}</bdi>
          }
        </span>
        <span class="today__about">
          <span>
            {{ 'today.draft-since' | translate }} <oss-day [at]="one.changedAt" />&ngsp;
            <oss-time [at]="one.changedAt" />
          </span>
          @if (isOfSeveral()) {
            <span>{{ places.nameOf(one.municipality) }}</span>
          }
        </span>
      </span>
      <oss-icon [svg]="icon" />
    </a>
  `,
})
export class DraftLine {
  protected readonly places = inject(MunicipalityDirectory);
  private readonly session = inject(SessionInView);
  protected readonly icon = write;

  readonly draft = input.required<DraftToday>();

  protected isOfSeveral(): boolean {
    return this.session.municipalities().length > 1;
  }
}
