import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import active from 'lucide-static/icons/circle-check.svg';
import lost from 'lucide-static/icons/key-round.svg';
import invited from 'lucide-static/icons/mail.svg';
import proposed from 'lucide-static/icons/user-check.svg';
import waiting from 'lucide-static/icons/hourglass.svg';
import ended from 'lucide-static/icons/user-x.svg';

import type { StaffFilter } from '@one-stop-shop/identity/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

const icons: Readonly<Record<StaffFilter, string>> = {
  active,
  ended,
  'factor-lost': lost,
  invited,
  'approval-waiting': waiting,
  'recovery-proposed': proposed,
};

/** Whether somebody works here, or waits to be let in: an icon, a word and a colour. */
@Component({
  selector: 'oss-staff-state',
  imports: [Icon, TranslatePipe],
  template: `
    <span class="mark staff-state--{{ state() }}">
      <oss-icon [svg]="icon()" />{{ 'staff.state.' + state() | translate }}
    </span>
  `,
})
export class StaffState {
  readonly state = input.required<StaffFilter>();
  protected readonly icon = computed(() => icons[this.state()]);
}
