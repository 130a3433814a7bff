import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import guarded from 'lucide-static/icons/eye-off.svg';
import asked from 'lucide-static/icons/message-circle-question-mark.svg';

import {
  type KeptAccess,
  sensitiveRequests,
  sensitiveSenders,
} from '@one-stop-shop/case-management/contracts';
import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';

/** What somebody asked for when they came, as far as whoever reads may know it. */
@Component({
  selector: 'oss-access-entry',
  imports: [Day, Icon, Time, TranslatePipe],
  templateUrl: './access-entry.html',
})
export class AccessEntry {
  readonly of = input.required<KeptAccess>();

  protected readonly icons = { asked, guarded };
  protected readonly chips = computed(() => {
    const { requests, sentBy } = this.of();
    return [
      ...requests.map((one) => ({
        key: `case-list.request.${one}`,
        guarded: sensitiveRequests.includes(one),
      })),
      ...(sentBy
        ? [{ key: `case-list.sent.${sentBy}`, guarded: sensitiveSenders.includes(sentBy) }]
        : []),
    ];
  });
}
