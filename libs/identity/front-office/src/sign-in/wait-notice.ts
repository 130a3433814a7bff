import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

/** Too many wrong attempts: how long nothing can be tried. */
@Component({
  selector: 'oss-wait-notice',
  imports: [Icon, TranslatePipe],
  template: `
    @if (seconds() > 0) {
      <div class="notice notice--warning">
        <oss-icon [svg]="icon" />
        <div class="notice__words">
          <p>{{ 'problem.identity.wait-before-retry' | translate }}</p>
          <p aria-live="off">{{ 'session.sign-in.later' | translate: { seconds: seconds() } }}</p>
        </div>
      </div>
    }
  `,
  host: { role: 'alert' },
})
export class WaitNotice {
  readonly seconds = input.required<number>();

  protected readonly icon = clock;
}
