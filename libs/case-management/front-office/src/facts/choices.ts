import { Service, computed, inject } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import {
  factSources,
  genders,
  legalCapacity,
  restrictionReasons,
} from '@one-stop-shop/case-management/contracts';
import { ownName, serviceLanguages } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';
import { type Choice, MunicipalityDirectory } from '@one-stop-shop/shared/front-office/staff';

import { countryChoices } from './country-choices';

/** What there is to choose from about a person, in the language of the page. */
@Service()
export class Choices {
  private readonly translate = inject(TranslateService);
  private readonly language = inject(LanguageChoice).language;
  private readonly directory = inject(MunicipalityDirectory);

  readonly genders = this.worded('person.gender', genders);
  readonly capacities = this.worded('person.capacity', legalCapacity.shape.kind.options);
  readonly sources = this.worded('person.source', factSources);
  readonly restrictions = this.worded('person.reason', restrictionReasons);
  readonly countries = computed(() => countryChoices(this.language()));
  readonly citizenships = computed(() => [
    ...this.countries(),
    { value: 'stateless', words: this.say('person.stateless') },
  ]);

  /** Each with its own name, by which the person finds it too. */
  readonly languages = computed<readonly Choice[]>(() => {
    const readers = this.language();
    return serviceLanguages
      .map((value) => ({ value, words: languageInWords(value, readers) }))
      .toSorted((one, other) => one.words.localeCompare(other.words, readers))
      .map(({ value, words }) => ({ value, words: `${words} · ${ownName(value)}` }));
  });
  readonly languageNames = computed<readonly Choice[]>(() => {
    const readers = this.language();
    return serviceLanguages.map((value) => ({ value, words: languageInWords(value, readers) }));
  });

  readonly municipalities = computed<readonly Choice[]>(() =>
    this.directory.all().map(({ code, name }) => ({ value: code, words: name })),
  );

  /** A closed list, whose words stand under a key of the catalogue. */
  worded(words: string, values: readonly string[], guarded: readonly string[] = []) {
    return computed<readonly Choice[]>(() => {
      // Read again when the language of the pages changes.
      this.language();
      return values.map((value) => ({
        value,
        words: this.say(`${words}.${value}`),
        guarded: guarded.includes(value),
      }));
    });
  }

  private say(key: string): string {
    return String(this.translate.instant(key));
  }
}
