import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/circle-check.svg';
import met from 'lucide-static/icons/messages-square.svg';
import warning from 'lucide-static/icons/triangle-alert.svg';

import {
  type Encounter,
  sensitiveServices,
  sensitiveTopics,
  unmetModes,
} from '@one-stop-shop/case-management/contracts';
import { Counted, Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { EntryChips, chipsOf } from './entry-chips';

/** What was done once, as far as whoever reads may know it. */
@Component({
  selector: 'oss-encounter-entry',
  imports: [Counted, Day, EntryChips, Icon, LanguageName, Time, TranslatePipe],
  templateUrl: './encounter-entry.html',
})
export class EncounterEntry {
  readonly of = input.required<Encounter>();
  /** How its author is called. */
  readonly by = input<string>();
  /** What they wrote when they booked the visit. */
  readonly words = input<string>();
  readonly mayChange = input(false);
  readonly changeWanted = output();

  protected readonly icons = { done, met, warning };
  protected readonly isUnmet = computed(() => unmetModes.includes(this.of().mediation));
  protected readonly chips = computed(() => {
    const { topics, services } = this.of();
    return [
      ...chipsOf('topic', topics, sensitiveTopics),
      ...chipsOf('service', services, sensitiveServices),
    ];
  });
}
