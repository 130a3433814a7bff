import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import well from 'lucide-static/icons/circle-check.svg';
import broken from 'lucide-static/icons/shield-alert.svg';
import look from 'lucide-static/icons/triangle-alert.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

import type { Verdict } from '@one-stop-shop/oversight/contracts';

const looks = {
  well: { icon: well, mark: 'fulfilled' },
  look: { icon: look, mark: 'to_call' },
  broken: { icon: broken, mark: 'failed' },
} as const;

/** A verdict in an icon, a word and a colour. */
@Component({
  selector: 'oss-verdict-mark',
  imports: [Icon, TranslatePipe],
  template: `
    <p class="mark mark--{{ look().mark }} state-part__verdict">
      <oss-icon [svg]="look().icon" />{{ 'oversight.state.verdict.' + of() | translate }}
    </p>
  `,
})
export class VerdictMark {
  readonly of = input.required<Verdict>();
  protected readonly look = computed(() => looks[this.of()]);
}
