import { Component, computed, inject, input } from '@angular/core';

import { type PublicLanguage, deskTimeZone } from '@one-stop-shop/shared/contracts';

import { LanguageChoice } from '../language/language-choice';

/**
 * A day with its year, for what began or ends far from today: "18 giugno 2019".
 * @param day YYYY-MM-DD
 */
export function longDay(day: string, language: PublicLanguage): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: deskTimeZone,
  }).format(new Date(`${day}T12:00:00Z`));
}

@Component({
  selector: 'oss-long-day',
  template: '<time [attr.datetime]="of()">{{ words() }}</time>',
})
export class LongDay {
  private readonly choice = inject(LanguageChoice);

  /** YYYY-MM-DD */
  readonly of = input.required<string>();
  protected readonly words = computed(() => longDay(this.of(), this.choice.language()));
}
