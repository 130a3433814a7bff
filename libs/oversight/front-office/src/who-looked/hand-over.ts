import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import table from 'lucide-static/icons/download.svg';
import print from 'lucide-static/icons/printer.svg';

import {
  type PublicLanguage,
  isPublicLanguage,
  ownName,
  publicLanguages,
} from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';
import { type Choice, ChoiceField } from '@one-stop-shop/shared/front-office/staff';

import { OversightApi } from '../oversight-api';

/** The list to hand over: in the person's language, on paper or as a file. */
@Component({
  selector: 'oss-hand-over',
  imports: [ChoiceField, Icon, TranslatePipe],
  templateUrl: './hand-over.html',
  host: { class: 'hand-over' },
})
export class HandOver {
  readonly subject = input.required<string>();

  private readonly api = inject(OversightApi);
  private readonly choice = inject(LanguageChoice);
  protected readonly icons = { print, table };
  protected readonly languages: readonly Choice[] = publicLanguages.map((code) => ({
    value: code,
    words: ownName(code),
    language: code,
  }));
  protected readonly language = linkedSignal<PublicLanguage>(() => this.choice.language());
  protected readonly addresses = computed(() => ({
    sheet: this.api.exportAddress(this.subject(), this.language(), 'html'),
    table: this.api.exportAddress(this.subject(), this.language(), 'csv'),
  }));

  protected speak(language: string): void {
    if (isPublicLanguage(language)) this.language.set(language);
  }
}
