import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import chart from 'lucide-static/icons/chart-column.svg';

import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

/** Coordination and programme read released figures only, and none are released yet. */
@Component({
  selector: 'oss-district-home',
  imports: [Empty, PageLayout, TranslatePipe],
  template: `
    <oss-page title="home.district.title">
      <oss-empty title="home.district.none" [icon]="icon">
        <p>{{ 'home.district.meaning' | translate }}</p>
        <p>{{ 'home.district.ask' | translate }}</p>
      </oss-empty>
    </oss-page>
  `,
})
export class DistrictHome {
  protected readonly icon = chart;
}
