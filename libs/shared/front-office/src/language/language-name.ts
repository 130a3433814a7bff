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

/** Where the names of languages are written small, one that browsers don't know is so too. */
function asOthers(name: string, readers: ServiceLanguage): string {
  const other = new Intl.DisplayNames([readers], { type: 'language' }).of('it') ?? name;
  const small = other.toLocaleLowerCase(readers);
  const isSmall = other === small && small !== other.toLocaleUpperCase(readers);
  return isSmall ? name.toLocaleLowerCase(readers) : name;
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
