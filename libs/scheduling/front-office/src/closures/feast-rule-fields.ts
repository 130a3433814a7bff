import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslateService } from '@ngx-translate/core';

import {
  type Choice,
  ChoiceField,
  FormField,
  RadioField,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { FeastWords } from './feast-words';
import { type WrittenRule, ruleShapes } from './written-feast';

/** Which kind of rule finds the day, and its parts. */
@Component({
  selector: 'oss-feast-rule-fields',
  imports: [ChoiceField, FormField, RadioField, TextField],
  templateUrl: './feast-rule-fields.html',
})
export class FeastRuleFields {
  readonly rule = input.required<FieldTree<WrittenRule>>();

  private readonly words = inject(FeastWords);
  private readonly translate = inject(TranslateService);
  protected readonly shape = computed(() => this.rule().shape().value());
  protected readonly shapes = computed<readonly Choice[]>(() =>
    ruleShapes.map((shape) => ({
      value: shape,
      words: String(this.translate.instant(`feasts.form.shape.${shape}`)),
    })),
  );
  protected readonly months = numbered(12, (month) => this.words.month(month));
  protected readonly weekdays = numbered(7, (weekday) => this.words.weekday(weekday));
  protected readonly ordinals = computed(() => {
    const weekday = Number(this.rule().weekday().value());
    return numbered(4, (nth) => this.words.nth(nth, weekday));
  });
}

function numbered(count: number, words: (number: number) => string): readonly Choice[] {
  return Array.from({ length: count }, (_, index) => ({
    value: `${index + 1}`,
    words: words(index + 1),
  }));
}
