import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Approval } from '@one-stop-shop/identity/contracts';
import { LongDay } from '@one-stop-shop/shared/front-office';

type Asked = NonNullable<Approval['asked']>;

/** A role that was asked for: which, from when until when, and what was signed. */
@Component({
  selector: 'oss-asked-role',
  imports: [LongDay, TranslatePipe],
  template: `
    @let role = asked();
    <dl class="facts approval-facts">
      <ng-content />
      <dt>{{ 'staff.role.label' | translate }}</dt>
      <dd>
        <strong>{{ 'role.' + role.role | translate }}</strong>
        <br />{{ 'staff.role.meaning.' + role.role | translate }}
      </dd>
      <dt>{{ 'approval.days' | translate }}</dt>
      <dd>
        {{ 'work.from' | translate }} <oss-long-day [of]="role.from" />
        @if (role.to; as last) {
          {{ 'work.to' | translate }} <oss-long-day [of]="last" />
        }
      </dd>
      @if (role.authorisation; as paper) {
        <dt>{{ 'authorisation.title' | translate }}</dt>
        <dd>
          <bdi>{{ paper.body }}</bdi>, <oss-long-day [of]="paper.signedOn" /> <br />{{
            'authorisation.secrecy' | translate
          }}
          <oss-long-day [of]="paper.secrecyOn" /> <br />{{ 'authorisation.until' | translate }}
          <oss-long-day [of]="paper.expiresOn" />
        </dd>
      }
    </dl>
  `,
})
export class AskedRole {
  readonly asked = input.required<Asked>();
}
