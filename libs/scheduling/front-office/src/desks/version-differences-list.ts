import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { TimetableFacts } from '@one-stop-shop/scheduling/contracts';
import { weekdayInWords } from '@one-stop-shop/shared/contracts';
import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { FactWords } from './fact-words';
import type { ComparedFact, VersionDifferences } from './version-differences';

/** What is no longer as it was, line by line. */
@Component({
  selector: 'oss-version-differences-list',
  imports: [FactWords, TranslatePipe],
  template: `
    <ul class="differences">
      @for (day of differences().days; track day.weekday) {
        <li>
          <strong>{{ nameOf(day.weekday) }}</strong>
          <span>
            @if (day.before.length) {
              <s>
                <span class="visually-hidden">{{ 'desks.before' | translate }}</span>
                <bdi dir="ltr">{{ day.before.join(', ') }}</bdi>
              </s>
            }
            @if (day.after.length) {
              <ins>
                <span class="visually-hidden">{{ 'desks.after' | translate }}</span>
                <bdi dir="ltr">{{ day.after.join(', ') }}</bdi>
              </ins>
            } @else {
              <ins>{{ 'desks.openings.shut' | translate }}</ins>
            }
          </span>
        </li>
      }
      @for (fact of differences().facts; track fact) {
        <li>
          <strong>{{ 'desks.fact.' + fact | translate }}</strong>
          <ins><oss-fact-words [fact]="fact" [of]="after()" /></ins>
        </li>
      }
    </ul>
  `,
})
export class VersionDifferencesList {
  readonly differences = input.required<VersionDifferences>();
  readonly after = input.required<Pick<TimetableFacts, ComparedFact>>();

  private readonly language = inject(LanguageChoice).language;

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }
}
