import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { ChipWords } from './chip-words';
import type { Choice } from './choice-field';
import { FieldControl } from './field-control';
import { FieldGroup } from './field-group';

/** One answer out of a few, all in view. */
@Component({
  selector: 'oss-radio-field',
  imports: [ChipWords, FieldGroup],
  template: `
    <oss-field-group [of]="this">
      @for (one of choices(); track one.value) {
        <label class="desk-chip">
          <input
            type="radio"
            [name]="name()"
            [id]="$first ? name() : name() + '-' + one.value"
            [attr.aria-keyshortcuts]="keys()[$index] ?? null"
            [checked]="one.value === value()"
            (change)="value.set(one.value)"
          />
          <oss-chip-words [of]="one" [shortcut]="keys()[$index]" />
        </label>
      }
    </oss-field-group>
  `,
})
export class RadioField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** Their single keys, in their order. */
  readonly keys = input('');

  protected override mayChooseNothing(): boolean {
    return false;
  }
}
