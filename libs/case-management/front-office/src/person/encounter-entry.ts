import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/circle-check.svg';
import guarded from 'lucide-static/icons/eye-off.svg';
import met from 'lucide-static/icons/messages-square.svg';
import warning from 'lucide-static/icons/triangle-alert.svg';

import {
  type Encounter,
  sensitiveServices,
  sensitiveTopics,
  unmetModes,
} from '@one-stop-shop/case-management/contracts';
import { Counted, Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

/** What was done once, as far as whoever reads may know it. */
@Component({
  selector: 'oss-encounter-entry',
  imports: [Counted, Day, Icon, LanguageName, Time, TranslatePipe],
  templateUrl: './encounter-entry.html',
})
export class EncounterEntry {
  readonly of = input.required<Encounter>();
  /** What they wrote when they booked the visit. */
  readonly words = input<string>();
  readonly mayChange = input(false);
  readonly changeWanted = output();

  protected readonly icons = { done, guarded, met, warning };
  protected readonly isUnmet = computed(() => unmetModes.includes(this.of().mediation));
  protected readonly chips = computed(() => {
    const { topics, services } = this.of();
    return [
      ...topics.map((one) => ({
        key: `case-list.topic.${one}`,
        guarded: sensitiveTopics.includes(one),
      })),
      ...services.map((one) => ({
        key: `case-list.service.${one}`,
        guarded: sensitiveServices.includes(one),
      })),
    ];
  });
}
