import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import yes from 'lucide-static/icons/circle-check.svg';
import from from 'lucide-static/icons/calendar-clock.svg';
import limited from 'lucide-static/icons/circle-alert.svg';
import advice from 'lucide-static/icons/scale.svg';

import type { Residence } from '@one-stop-shop/case-management/contracts';
import { Counted, Day, Icon, LongDay } from '@one-stop-shop/shared/front-office';

import { ReferenceSource } from './reference-source';
import { StatedDays } from './stated-days';

/** What somebody holds or has asked for, what follows for work today as a hint, and on what that rests. */
@Component({
  selector: 'oss-held-title',
  imports: [Counted, Day, Icon, LongDay, ReferenceSource, StatedDays, TranslatePipe],
  templateUrl: './held-title.html',
})
export class HeldTitle {
  readonly of = input.required<NonNullable<Residence['now']>>();
  readonly past = output();

  /** The day on the card stands above, with the clock. */
  protected readonly besides = computed(() => ({ ...this.of().said, expiresOn: undefined }));
  protected readonly icon = computed(
    () =>
      ({ yes, yes_until: yes, yes_from: from, limited, ask_legal_advice: advice })[
        this.of().mayWork.answer
      ],
  );
}
