import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import chart from 'lucide-static/icons/chart-column.svg';

import { Icon, PageHeading } from '@one-stop-shop/shared/front-office';

/** Coordination and programme read released figures only, and none are released yet. */
@Component({
  selector: 'oss-district-home',
  imports: [Icon, PageHeading, TranslatePipe],
  template: `
    <h1 ossPageHeading>{{ 'home.district.title' | translate }}</h1>
    <section class="empty">
      <oss-icon [svg]="icon" />
      <h2 class="empty__title">{{ 'home.district.none' | translate }}</h2>
      <p>{{ 'home.district.meaning' | translate }}</p>
      <p>{{ 'home.district.ask' | translate }}</p>
    </section>
  `,
  host: { class: 'desk-narrow' },
})
export class DistrictHome {
  protected readonly icon = chart;
}
