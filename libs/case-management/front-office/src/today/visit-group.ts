import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { VisitToday } from '@one-stop-shop/case-management/contracts';

import { VisitLine } from './visit-line';

/** Visits of one kind under their heading; nothing where there are none. */
@Component({
  selector: 'oss-visit-group',
  imports: [TranslatePipe, VisitLine],
  template: `
    @if (visits().length > 0) {
      <section class="today" [attr.data-group]="name()" [attr.aria-labelledby]="'today-' + name()">
        <h2 [id]="'today-' + name()">{{ 'today.group.' + name() | translate }}</h2>
        <ol class="today__lines">
          @for (visit of visits(); track visit.id) {
            <li><oss-visit-line [visit]="visit" [agenda]="agenda()" /></li>
          }
        </ol>
      </section>
    }
  `,
})
export class VisitGroup {
  readonly name = input.required<'waiting' | 'next' | 'unwritten'>();
  readonly visits = input.required<readonly VisitToday[]>();
  readonly agenda = input.required<string>();
}
