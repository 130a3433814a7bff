import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Day, Time } from '@one-stop-shop/shared/front-office';

/** Day and time in one breath: "martedì 24 novembre, ore 16:20". */
@Component({
  selector: 'oss-moment-words',
  imports: [Day, Time, TranslatePipe],
  template: `
    <span> <oss-day [at]="at()" />{{ 'booking.comma' | translate }} </span>
    <span class="together">{{ 'booking.at' | translate }}&ngsp;<oss-time [at]="at()" /></span>
  `,
})
export class MomentWords {
  /** ISO instant. */
  readonly at = input.required<string>();
}
