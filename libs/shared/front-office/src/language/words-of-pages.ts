import { inject } from '@angular/core';
import type { CanActivateFn, ResolveFn } from '@angular/router';

import { publicLanguages } from '@one-stop-shop/shared/contracts';

import { LanguageChoice, staffLanguages } from './language-choice';

/** Route resolver: the page appears with its words, `catalogues('scheduling/public')`. */
export function catalogues(...names: string[]): ResolveFn<void> {
  return () => inject(LanguageChoice).prepare(names);
}

/** Route guard: the words of a page are fetched together with those of the pages around it. */
export function wants(...names: string[]): CanActivateFn {
  return () => {
    inject(LanguageChoice).want(names);
    return true;
  };
}

/** Route guard of pages that exist in every public language. */
export const publicPages: CanActivateFn = () => {
  inject(LanguageChoice).offered.set(publicLanguages);
  return true;
};

/** Route guard of pages that exist in the languages of the staff. */
export const staffPages: CanActivateFn = () => {
  inject(LanguageChoice).offered.set(staffLanguages);
  return true;
};
