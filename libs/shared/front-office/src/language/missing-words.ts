import { Injector, Service, inject } from '@angular/core';
import {
  MissingTranslationHandler,
  type MissingTranslationHandlerParams,
  TranslateParser,
  getValue,
} from '@ngx-translate/core';

import { Catalogues } from './catalogues';

/**
 * Where a language lacks words, the Italian ones are shown, marked as Italian. The
 * Italian catalogue is fetched only then: every byte of the first view counts.
 */
@Service({ autoProvided: false })
export class ItalianInstead implements MissingTranslationHandler {
  // The catalogues need the translations, which need this handler: so they are asked for late.
  private readonly injector = inject(Injector);
  private readonly parser = inject(TranslateParser);

  handle({ key, translateService, interpolateParams }: MissingTranslationHandlerParams): string {
    // Before the first catalogue has come, everything is missing.
    if (!translateService.getCurrentLang()) return '';
    // A refusal that has no words of its own is still told in the reader's language.
    if (key.startsWith('problem.') && key !== 'problem.other') {
      return String(translateService.instant('problem.other'));
    }
    const italian = getValue(translateService.getTranslations('it'), key);
    if (typeof italian === 'string') {
      return `${this.parser.interpolate(italian, { ...interpolateParams }) ?? ''} [it]`;
    }
    this.injector
      .get(Catalogues)
      .load('it')
      .catch(() => undefined);
    return key;
  }
}
