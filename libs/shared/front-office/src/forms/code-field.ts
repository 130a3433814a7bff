import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** A code of one time, read from another device and typed digit by digit. */
@Component({
  selector: 'oss-code-field',
  imports: [FieldFrame],
  template: `
    <oss-field-frame [of]="this">
      <input
        class="field--code"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        dir="ltr"
        [id]="name()"
        [name]="name()"
        [attr.maxlength]="maxLength() ?? null"
        [attr.aria-required]="isNeeded() || null"
        [attr.aria-invalid]="!!wrong()"
        [attr.aria-describedby]="describedBy()"
        [value]="value()"
        (input)="value.set(field.value)"
        #field
      />
    </oss-field-frame>
  `,
})
export class CodeField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly maxLength = input<number>();
}
