import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import asked from 'lucide-static/icons/message-circle-question-mark.svg';

import {
  type KeptAccess,
  sensitiveRequests,
  sensitiveSenders,
} from '@one-stop-shop/case-management/contracts';
import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';

import { EntryChips, chipsOf } from './entry-chips';

/** What somebody asked for when they came, as far as whoever reads may know it. */
@Component({
  selector: 'oss-access-entry',
  imports: [Day, EntryChips, Icon, Time, TranslatePipe],
  templateUrl: './access-entry.html',
})
export class AccessEntry {
  readonly of = input.required<KeptAccess>();
  /** How its author is called. */
  readonly by = input<string>();

  protected readonly icons = { asked };
  protected readonly chips = computed(() => {
    const { requests, sentBy } = this.of();
    return [
      ...chipsOf('request', requests, sensitiveRequests),
      ...chipsOf('sent', sentBy ? [sentBy] : [], sensitiveSenders),
    ];
  });
}
