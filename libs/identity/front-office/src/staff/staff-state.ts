import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import active from 'lucide-static/icons/circle-check.svg';
import lost from 'lucide-static/icons/key-round.svg';
import invited from 'lucide-static/icons/mail.svg';
import ended from 'lucide-static/icons/user-x.svg';

import type { StaffState as State } from '@one-stop-shop/identity/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

const icons: Readonly<Record<State, string>> = { active, ended, 'factor-lost': lost, invited };

/** Whether somebody works here: an icon, a word and a colour. */
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
  readonly state = input.required<State>();
  protected readonly icon = computed(() => icons[this.state()]);
}
