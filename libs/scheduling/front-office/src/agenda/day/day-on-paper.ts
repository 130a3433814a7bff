import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { dayInWords } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { middayOf } from '../calendar/desk-days';
import { type MediatorColumn, visitsIn } from './mediator-columns';

/** The day as it hangs on the door when the net is down: on paper only, with a box to tick. */
@Component({
  selector: 'oss-day-on-paper',
  imports: [LanguageName, Time, TranslatePipe],
  template: `
    <table class="day-on-paper">
      <caption>
        {{
          desks().join(', ')
        }}
        –
        {{
          dayWords()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'agenda.paper.hour' | translate }}</th>
          <th scope="col">{{ 'agenda.new.first-name' | translate }}</th>
          <th scope="col">{{ 'agenda.new.language' | translate }}</th>
          <th scope="col">{{ 'agenda.paper.mediator' | translate }}</th>
          <th scope="col">{{ 'agenda.state.arrived' | translate }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.entry.id) {
          <tr>
            <td><oss-time [at]="line.entry.startsAt" /></td>
            <th scope="row">
              <bdi>{{ line.entry.firstName }}</bdi>
            </th>
            <td><oss-language-name [of]="line.entry.language" /></td>
            <td>{{ line.receivers }}</td>
            <td class="day-on-paper__box"></td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class DayOnPaper {
  /** YYYY-MM-DD */
  readonly day = input.required<string>();
  readonly columns = input.required<readonly MediatorColumn[]>();
  readonly desks = input.required<readonly string[]>();

  private readonly language = inject(LanguageChoice).language;
  protected readonly dayWords = computed(() => dayInWords(middayOf(this.day()), this.language()));
  protected readonly lines = computed(() =>
    visitsIn(this.columns(), true).toSorted(
      (one, other) => Date.parse(one.entry.startsAt) - Date.parse(other.entry.startsAt),
    ),
  );
}
