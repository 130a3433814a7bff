import { Component, computed, inject, model } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type ServiceLanguage, serviceLanguages } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';

/** The languages that a mediator speaks with people. */
@Component({
  selector: 'oss-language-chips',
  imports: [TranslatePipe],
  template: `
    <fieldset class="desk-field">
      <legend>{{ 'staff.column.languages' | translate }}</legend>
      <div class="desk-chips">
        @for (one of choices(); track one.code) {
          <label class="desk-chip">
            <input
              type="checkbox"
              [checked]="languages().includes(one.code)"
              (change)="speak(one.code, box.checked)"
              #box
            />
            {{ one.words }}
          </label>
        }
      </div>
      <p class="desk-field__help">{{ 'staff.languages-help' | translate }}</p>
    </fieldset>
  `,
})
export class LanguageChips {
  readonly languages = model.required<readonly ServiceLanguage[]>();

  private readonly choice = inject(LanguageChoice);
  protected readonly choices = computed(() => {
    const readers = this.choice.language();
    return serviceLanguages
      .map((code) => ({ code, words: languageInWords(code, readers) }))
      .toSorted((one, other) => one.words.localeCompare(other.words, readers));
  });

  protected speak(language: ServiceLanguage, isSpoken: boolean): void {
    this.languages.update((spoken) => [
      ...spoken.filter((one) => one !== language),
      ...(isSpoken ? [language] : []),
    ]);
  }
}
