import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { EnteredAbsence } from '@one-stop-shop/scheduling/contracts';

/** From when until when a mediator does not come on the days of an absence. */
@Component({
  selector: 'oss-absence-words',
  imports: [TranslatePipe],
  template: `
    {{ 'absences.away' | translate }}
    <strong>
      @if (hours(); as hours) {
        <bdi dir="ltr">{{ hours.from }}–{{ hours.until }}</bdi>
      } @else {
        {{ 'absences.whole-day' | translate }}
      }
    </strong>
  `,
})
export class AbsenceWords {
  /** Null for the whole day. */
  readonly hours = input.required<EnteredAbsence['hours']>();
}
