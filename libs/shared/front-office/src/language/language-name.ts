import { Component, computed, inject, input } from '@angular/core';

import { type ServiceLanguage, ownName } from '@one-stop-shop/shared/contracts';

import { LanguageChoice } from './language-choice';

/** The name of a language as the readers of a page call it: "punjabi" in Italian. */
export function languageInWords(language: ServiceLanguage, readers: ServiceLanguage): string {
  // Browsers call it "fulah", of which the desks' Pulaar is one; its speakers don't.
  if (language === 'ff') return ownName(language);
  const name = new Intl.DisplayNames([readers], { type: 'language' }).of(language);
  return !name || name === language ? ownName(language) : name;
}

@Component({
  selector: 'oss-language-name',
  template: '{{ words() }}',
})
export class LanguageName {
  private readonly choice = inject(LanguageChoice);

  readonly of = input.required<ServiceLanguage>();
  protected readonly words = computed(() => languageInWords(this.of(), this.choice.language()));
}
