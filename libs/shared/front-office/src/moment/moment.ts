import { Component, computed, inject, input } from '@angular/core';

import { dayInWords, timeInDigits } from '@one-stop-shop/shared/contracts';

import { LanguageChoice } from '../language/language-choice';

/** The day of an instant in words, with its weekday, in the language of the page. */
@Component({
  selector: 'oss-day',
  template: '<time [attr.datetime]="at()">{{ words() }}</time>',
})
export class Day {
  private readonly choice = inject(LanguageChoice);

  /** ISO instant. */
  readonly at = input.required<string>();
  protected readonly words = computed(() =>
    dayInWords(new Date(this.at()), this.choice.language()),
  );
}

/** The wall time of an instant at the desks, HH:MM, left to right in every script. */
@Component({
  selector: 'oss-time',
  template: '<bdi dir="ltr">{{ digits() }}</bdi>',
})
export class Time {
  /** ISO instant. */
  readonly at = input.required<string>();
  protected readonly digits = computed(() => timeInDigits(new Date(this.at())));
}
