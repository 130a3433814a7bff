import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideMissingTranslationHandler, provideTranslateService } from '@ngx-translate/core';

import { ItalianInstead } from './missing-words';

/** Translations, with Italian in the place of missing words. */
export function provideCatalogues(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTranslateService({
      missingTranslationHandler: provideMissingTranslationHandler(ItalianInstead),
    }),
  ]);
}
