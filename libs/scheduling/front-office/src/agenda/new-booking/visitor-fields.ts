import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { type ServiceLanguage, ownName, serviceLanguages } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  FormField,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { reasons } from '../../booking/reasons';
import type { PhoneBooking, WrittenVisitor } from './phone-booking';

/** Who comes, how to reach them, in which language and what for. */
@Component({
  selector: 'oss-visitor-fields',
  imports: [ChoiceField, FormField, TextField, TranslatePipe],
  templateUrl: './visitor-fields.html',
  host: { class: 'desk-pairs' },
})
export class VisitorFields {
  readonly visitor = input.required<FieldTree<WrittenVisitor>>();
  readonly booking = input.required<PhoneBooking>();
  /** Id of the question which number is meant, where it is asked. */
  readonly numberAsked = input<string>();

  private readonly language = inject(LanguageChoice).language;
  private readonly translate = inject(TranslateService);
  protected readonly reasons = computed(() =>
    this.choices(
      'agenda.reason',
      reasons.map(({ reason }) => reason),
    ),
  );
  protected readonly channels = computed(() =>
    this.choices('agenda.channel', ['phone', 'walk_in', 'email', 'referred']),
  );

  /** By name, so that the first letters typed find them. */
  protected readonly languages = computed(() => this.named(serviceLanguages));
  protected readonly spoken = computed(() => this.named(this.booking().spoken()));

  /** The person's language, when no mediator who has places speaks it. */
  protected readonly unspoken = computed(() => {
    const language = this.booking().language();
    const spoken = this.booking().spoken();
    const isUnspoken =
      language && language !== 'it' && spoken.length > 0 && !spoken.includes(language);
    return isUnspoken ? languageInWords(language, this.language()) : undefined;
  });

  private choices(words: string, values: readonly string[]): readonly Choice[] {
    // Read again when the language of the pages changes.
    this.language();
    return values.map((value) => ({
      value,
      words: String(this.translate.instant(`${words}.${value}`)),
    }));
  }

  private named(languages: readonly ServiceLanguage[]): readonly Choice[] {
    const readers = this.language();
    return languages
      .map((code) => ({ value: code, words: languageInWords(code, readers) }))
      .toSorted((one, other) => one.words.localeCompare(other.words, readers))
      .map(({ value, words }) => ({ value, words: `${words} · ${ownName(value)}` }));
  }
}
