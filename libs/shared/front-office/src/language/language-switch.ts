import { Component, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { isPublicLanguage, ownName } from '@one-stop-shop/shared/contracts';

import { LanguageChoice } from './language-choice';

/** A small list of the offered languages, each by its own name. */
@Component({
  selector: 'oss-language-switch',
  imports: [TranslatePipe],
  template: `
    <label class="language-switch">
      <span class="visually-hidden">{{ 'frame.language' | translate }}</span>
      <select (change)="chooseLanguage(list)" [attr.aria-busy]="busy()" #list>
        @for (language of choice.offered(); track language) {
          <option
            [value]="language"
            [selected]="language === choice.language()"
            [attr.lang]="language"
          >
            {{ nameOf(language) }}
          </option>
        }
      </select>
    </label>
  `,
})
export class LanguageSwitch {
  protected readonly choice = inject(LanguageChoice);
  protected readonly busy = signal(false);
  protected readonly nameOf = ownName;

  protected async chooseLanguage(list: HTMLSelectElement): Promise<void> {
    if (!isPublicLanguage(list.value)) return;
    this.busy.set(true);
    try {
      await this.choice.choose(list.value);
    } catch {
      // Offline: the pages stay in their language, and the list must say so.
      list.value = this.choice.language();
    } finally {
      this.busy.set(false);
    }
  }
}
