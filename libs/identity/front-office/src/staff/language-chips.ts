import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

import { serviceLanguages } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';
import { type Choice, ChipsField, FormField } from '@one-stop-shop/shared/front-office/staff';

/** The languages that whoever receives people speaks with them. */
@Component({
  selector: 'oss-language-chips',
  imports: [ChipsField, FormField],
  template: `
    <oss-chips-field
      label="staff.column.languages"
      help="staff.languages-help"
      [choices]="choices()"
      [formField]="of()"
    />
  `,
})
export class LanguageChips {
  readonly of = input.required<FieldTree<readonly string[]>>();

  private readonly choice = inject(LanguageChoice);
  protected readonly choices = computed<readonly Choice[]>(() => {
    const readers = this.choice.language();
    return serviceLanguages
      .map((value) => ({ value, words: languageInWords(value, readers) }))
      .toSorted((one, other) => one.words.localeCompare(other.words, readers));
  });
}
