import { TestBed } from '@angular/core/testing';
import { TranslateService } from '@ngx-translate/core';

import type { FeastRule } from '@one-stop-shop/scheduling/contracts';
import { LanguageChoice, provideCatalogues } from '@one-stop-shop/shared/front-office';

import english from '../../i18n/staff/en.json' with { type: 'json' };
import italian from '../../i18n/staff/it.json' with { type: 'json' };
import { FeastWords } from './feast-words';

const rules: readonly [FeastRule, string, string][] = [
  [{ kind: 'date', month: 9, day: 29 }, '29 settembre', '29 September'],
  [
    { kind: 'weekday', nth: 1, weekday: 7, month: 8 },
    'prima domenica di agosto',
    'first Sunday of August',
  ],
  [
    { kind: 'weekday', nth: 2, weekday: 7, month: 5, then: 1 },
    'lunedì dopo la seconda domenica di maggio',
    'Monday after the second Sunday of May',
  ],
  [
    { kind: 'weekday', nth: 3, weekday: 6, month: 5, then: 1 },
    'lunedì dopo il terzo sabato di maggio',
    'Monday after the third Saturday of May',
  ],
  [{ kind: 'easter', days: 0 }, 'Pasqua', 'Easter Sunday'],
  [{ kind: 'easter', days: -2 }, '2 giorni prima di Pasqua', '2 days before Easter'],
];

function wordsIn(language: 'it' | 'en'): FeastWords {
  TestBed.configureTestingModule({
    providers: [
      provideCatalogues(),
      { provide: LanguageChoice, useValue: { language: () => language } },
    ],
  });
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('it', italian);
  translate.setTranslation('en', english);
  translate.use(language);
  return TestBed.inject(FeastWords);
}

it.each(rules)('says %j in Italian', (rule, words) => {
  expect(wordsIn('it').rule(rule)).toBe(words);
});

it.each(rules)('says %j in English', (rule, _, words) => {
  expect(wordsIn('en').rule(rule)).toBe(words);
});
