import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { LongDay } from '@one-stop-shop/shared/front-office';

import { MunicipalityNames } from '../frame/municipality-names';
import type { Work } from './grouped-work';

/** A role in words: which, where, from when and until when. */
@Component({
  selector: 'oss-work-line',
  imports: [LongDay, MunicipalityNames, TranslatePipe],
  template: `
    <strong>{{ 'role.' + work().role | translate }}</strong>
    <oss-municipality-names [codes]="work().municipalities" />
    <span class="work-line__days">
      {{ 'work.from' | translate }} <oss-long-day [of]="work().from" />
      @if (work().to; as last) {
        {{ 'work.to' | translate }} <oss-long-day [of]="last" />
      }
    </span>
  `,
  host: { class: 'work-line' },
})
export class WorkLine {
  readonly work = input.required<Work>();
}
