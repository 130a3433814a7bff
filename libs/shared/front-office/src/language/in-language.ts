import { Directive, computed, effect, forwardRef, inject, input, signal } from '@angular/core';
import { TranslateService, provideTranslateService } from '@ngx-translate/core';

import { type PublicLanguage, writingDirection } from '@one-stop-shop/shared/contracts';

import { Catalogues } from './catalogues';
import { LanguageChoice } from './language-choice';

/**
 * What stands inside is said in another language than the page's: words, days, and the side from
 * which they are read. It is hidden until its words are there.
 */
@Directive({
  selector: '[ossInLanguage]',
  exportAs: 'ossInLanguage',
  providers: [
    provideTranslateService(),
    { provide: LanguageChoice, useExisting: forwardRef(() => InLanguage) },
  ],
  host: {
    '[attr.lang]': 'language()',
    '[attr.dir]': 'direction()',
    '[hidden]': 'state() !== "spoken"',
  },
})
export class InLanguage implements Pick<LanguageChoice, 'language' | 'direction'> {
  readonly language = input.required<PublicLanguage>({ alias: 'ossInLanguage' });
  /** Names of the catalogues that hold its words. */
  readonly wordsFrom = input.required<readonly string[]>();
  readonly direction = computed(() => writingDirection(this.language()));

  private readonly catalogues = inject(Catalogues);
  private readonly translate = inject(TranslateService, { self: true });
  private readonly reached = signal<'waiting' | 'spoken' | 'silent'>('waiting');
  /** `silent` where the words can't be had: then whoever shows it says it otherwise. */
  readonly state = this.reached.asReadonly();

  constructor() {
    effect(() => void this.speak(this.language(), this.wordsFrom()));
  }

  private async speak(language: PublicLanguage, names: readonly string[]): Promise<void> {
    this.reached.set('waiting');
    try {
      const words = await this.catalogues.wordsIn(language, names);
      // Meanwhile it may be about somebody else.
      if (language !== this.language()) return;
      this.translate.setTranslation(language, words);
      this.translate.use(language);
      this.reached.set('spoken');
    } catch {
      if (language === this.language()) this.reached.set('silent');
    }
  }
}
