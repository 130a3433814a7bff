import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import ends from 'lucide-static/icons/calendar-clock.svg';

import type { RenewalToday } from '@one-stop-shop/case-management/contracts';
import { Icon, LongDay } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, SessionInView } from '@one-stop-shop/shared/front-office/staff';

/** Somebody whose card ends soon: the day, within how many; leads to their page. */
@Component({
  selector: 'oss-renewal-line',
  imports: [Icon, LongDay, RouterLink, TranslatePipe],
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
          <span> {{ 'residence.on-card' | translate }} <oss-long-day [of]="one.expiresOn" /> </span>
          @if (isOfSeveral()) {
            <span>{{ places.nameOf(one.municipality) }}</span>
          }
        </span>
      </span>
      <span class="mark today__late" [class.mark--to_call]="one.within === 30">
        <oss-icon [svg]="icon" />
        <span>{{ 'today.renewal.within.' + one.within | translate }}</span>
      </span>
    </a>
  `,
})
export class RenewalLine {
  protected readonly places = inject(MunicipalityDirectory);
  private readonly session = inject(SessionInView);
  protected readonly icon = ends;

  readonly of = input.required<RenewalToday>();

  protected isOfSeveral(): boolean {
    return this.session.municipalities().length > 1;
  }
}
