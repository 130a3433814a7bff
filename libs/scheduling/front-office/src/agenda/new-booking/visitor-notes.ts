import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { practices, visitKinds } from '@one-stop-shop/scheduling/contracts';
import { LanguageChoice } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  CheckField,
  ChoiceField,
  FormField,
  LongTextField,
} from '@one-stop-shop/shared/front-office/staff';

import type { WrittenVisitor } from './phone-booking';

/** What few visits need to be written down: after the hour, which each of them needs. */
@Component({
  selector: 'oss-visitor-notes',
  imports: [CheckField, ChoiceField, FormField, LongTextField, TranslatePipe],
  template: `
    <details class="desk-more">
      <summary>{{ 'agenda.new.more' | translate }}</summary>
      <oss-choice-field label="agenda.fact.kind" [choices]="kinds()" [formField]="visitor().kind" />
      <oss-choice-field
        label="agenda.new.practice"
        none="agenda.new.nobody-else"
        [choices]="practices()"
        [formField]="visitor().practice"
      />
      <oss-long-text-field
        label="agenda.new.words"
        help="agenda.new.words-help"
        [formField]="visitor().words"
      />
      <oss-check-field label="agenda.new.for-someone-else" [formField]="visitor().forSomeoneElse" />
    </details>
  `,
})
export class VisitorNotes {
  readonly visitor = input.required<FieldTree<WrittenVisitor>>();

  private readonly language = inject(LanguageChoice).language;
  private readonly translate = inject(TranslateService);
  protected readonly kinds = computed(() => this.choices('agenda.kind', visitKinds));
  protected readonly practices = computed(() => this.choices('agenda.practice', practices));

  private choices(words: string, values: readonly string[]): readonly Choice[] {
    // Read again when the language of the pages changes.
    this.language();
    return values.map((value) => ({
      value,
      words: String(this.translate.instant(`${words}.${value}`)),
    }));
  }
}
