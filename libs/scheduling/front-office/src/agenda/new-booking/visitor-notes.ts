import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { PhoneBooking } from './phone-booking';

/** What few visits need to be written down: after the hour, which each of them needs. */
@Component({
  selector: 'oss-visitor-notes',
  imports: [TranslatePipe],
  template: `
    <details class="desk-more">
      <summary>{{ 'agenda.new.more' | translate }}</summary>
      <div class="desk-field">
        <label for="words">{{ 'agenda.new.words' | translate }}</label>
        <textarea
          id="words"
          name="words"
          rows="3"
          maxlength="500"
          [value]="booking().words()"
          (input)="booking().words.set(words.value)"
          #words
        ></textarea>
      </div>
      <label class="desk-check">
        <input
          type="checkbox"
          [checked]="booking().forSomeoneElse()"
          (change)="booking().forSomeoneElse.set(someoneElse.checked)"
          #someoneElse
        />
        {{ 'agenda.new.for-someone-else' | translate }}
      </label>
    </details>
  `,
})
export class VisitorNotes {
  readonly booking = input.required<PhoneBooking>();
}
