import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import warning from 'lucide-static/icons/triangle-alert.svg';

import type { ReferenceBasis } from '@one-stop-shop/case-management/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

/** The law and the source of something, in Italian; marked while a district has not confirmed it. */
@Component({
  selector: 'oss-reference-source',
  imports: [Icon, TranslatePipe],
  template: `
    @let basis = of();
    @if (isToVerify()) {
      <p class="mark mark--to_call">
        <oss-icon [svg]="icon" />{{ 'residence.to-verify' | translate }}
      </p>
    }
    @if (basis.legalReference; as law) {
      <p class="small">
        {{ 'residence.law' | translate }}: <span lang="it">{{ law }}</span>
      </p>
    }
    @if (basis.source !== 'K') {
      <p class="small">
        {{ 'residence.source' | translate }}: <span lang="it">{{ basis.source }}</span>
      </p>
    }
  `,
})
export class ReferenceSource {
  readonly of = input.required<ReferenceBasis>();

  protected readonly icon = warning;
  protected readonly isToVerify = computed(() => this.of().mark.includes('K'));
}
