import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/triangle-alert.svg';

import { rolesThatSeePeople } from '@one-stop-shop/identity/contracts';
import { Icon, LongDay } from '@one-stop-shop/shared/front-office';
import { MunicipalityNames } from '@one-stop-shop/shared/front-office/staff';

import type { Work } from './grouped-work';

/** A role in words: which, where, from when and until when. */
@Component({
  selector: 'oss-work-line',
  imports: [Icon, LongDay, MunicipalityNames, TranslatePipe],
  template: `
    <strong>{{ 'role.' + work().role | translate }}</strong>
    <oss-municipality-names [codes]="work().municipalities" />
    <span class="work-line__days">
      {{ 'work.from' | translate }} <oss-long-day [of]="work().from" />
      @if (work().to; as last) {
        {{ 'work.to' | translate }} <oss-long-day [of]="last" />
      }
    </span>
    @if (isUnauthorised()) {
      <span class="mark mark--to_call">
        <oss-icon [svg]="alertIcon" />{{ 'authorisation.missing' | translate }}
      </span>
    }
  `,
  host: { class: 'work-line' },
})
export class WorkLine {
  readonly work = input.required<Work>();
  /** Whether a missing authorisation is said: to who keeps staff, not to who is invited. */
  readonly saysMissing = input(false);

  protected readonly alertIcon = alert;
  protected readonly isUnauthorised = computed(() => {
    const { role, authorisation } = this.work();
    return this.saysMissing() && !authorisation && rolesThatSeePeople.includes(role);
  });
}
