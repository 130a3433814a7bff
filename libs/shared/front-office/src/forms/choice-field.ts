import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** One of the things to choose from. */
export interface Choice {
  readonly value: string;
  /** Shown as they are: the name of a place. */
  readonly words?: string;
  /** Catalogue key, where what it is called depends on the language. */
  readonly key?: string;
  /** Of the words, where it is another than that of the page. */
  readonly language?: string;
  /** Shown to few: its chip wears a mark. */
  readonly guarded?: boolean;
}

/** One answer out of a list that opens. */
@Component({
  selector: 'oss-choice-field',
  imports: [FieldFrame, TranslatePipe],
  template: `
    <oss-field-frame [of]="this">
      <select
        [id]="name()"
        [name]="name()"
        [attr.aria-required]="isNeeded() || null"
        [attr.aria-invalid]="!!wrong()"
        [attr.aria-describedby]="describedBy()"
        (change)="value.set(field.value)"
        #field
      >
        @if (none(); as words) {
          <option value="" [selected]="!value()">{{ words | translate }}</option>
        }
        @for (one of choices(); track one.value) {
          <option
            [value]="one.value"
            [selected]="one.value === value()"
            [attr.lang]="one.language ?? null"
          >
            {{ one.words ?? (one.key ?? '' | translate) }}
          </option>
        }
      </select>
      <ng-content />
    </oss-field-frame>
  `,
})
export class ChoiceField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** Catalogue key of the line that chooses nothing; without it one is always chosen. */
  readonly none = input<string>();

  protected override mayChooseNothing(): boolean {
    return !!this.none();
  }
}
