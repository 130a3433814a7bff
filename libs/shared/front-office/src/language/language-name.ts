import { Component, computed, inject, input } from '@angular/core';

import { type ServiceLanguage, ownName } from '@one-stop-shop/shared/contracts';

import { LanguageChoice } from './language-choice';

/** The name of a language as the readers of a page call it: "punjabi" in Italian. */
export function languageInWords(language: ServiceLanguage, readers: ServiceLanguage): string {
  // Browsers call it "fulah", of which the desks' Pulaar is one; its speakers don't.
  const name =
    language === 'ff'
      ? language
      : new Intl.DisplayNames([readers], { type: 'language' }).of(language);
  return !name || name === language ? asOthers(ownName(language), readers) : name;
}

/** Only English, of the staff's languages, writes all of them with a capital. */
function asOthers(name: string, readers: ServiceLanguage): string {
  return readers === 'it' ? name.toLocaleLowerCase(readers) : name;
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
