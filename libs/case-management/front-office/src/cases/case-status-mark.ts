import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import closed from 'lucide-static/icons/circle-check-big.svg';
import draft from 'lucide-static/icons/file-pen-line.svg';
import suspended from 'lucide-static/icons/circle-pause.svg';
import active from 'lucide-static/icons/route.svg';
import assessment from 'lucide-static/icons/search-check.svg';

import type { CaseStatus } from '@one-stop-shop/case-management/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

/** How far a case is: a sign and a word. */
@Component({
  selector: 'oss-case-status-mark',
  imports: [Icon, TranslatePipe],
  template: `
    <span [class]="'case-status case-status--' + of()">
      <oss-icon [svg]="icon()" />{{ 'case-list.status.' + of() | translate }}
    </span>
  `,
})
export class CaseStatusMark {
  readonly of = input.required<CaseStatus>();

  protected readonly icon = computed(
    () => ({ assessment, plan_draft: draft, active, suspended, closed })[this.of()],
  );
}
