import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { OpenedApproval } from '@one-stop-shop/identity/contracts';

import { AskedRole } from './asked-role';

/** Who is to have what, and where: as it is asked, and once more as it was decided. */
@Component({
  selector: 'oss-opened-facts',
  imports: [AskedRole, NgTemplateOutlet, TranslatePipe],
  template: `
    @if (request().asked; as asked) {
      <oss-asked-role [asked]="asked">
        <ng-container [ngTemplateOutlet]="who" />
      </oss-asked-role>
    } @else {
      <dl class="facts approval-facts"><ng-container [ngTemplateOutlet]="who" /></dl>
    }
    <ng-template #who>
      <dt>{{ 'approval.who' | translate }}</dt>
      <dd>
        <strong
          ><bdi>{{ request().about.name }}</bdi></strong
        >
        <br /><bdi dir="ltr">{{ request().about.email }}</bdi>
      </dd>
      <dt>{{ 'approval.where' | translate }}</dt>
      <dd>{{ places() }}</dd>
    </ng-template>
  `,
})
export class OpenedFacts {
  readonly request = input.required<OpenedApproval>();

  protected readonly places = computed(() => {
    const { asked, municipality, places } = this.request();
    return (asked?.municipalities ?? [municipality]).map((code) => places[code]).join(' · ');
  });
}
