import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** An answer of several lines. */
@Component({
  selector: 'oss-long-text-field',
  imports: [FieldFrame],
  template: `
    <oss-field-frame [of]="this">
      <textarea
        autocomplete="off"
        [id]="name()"
        [name]="name()"
        [rows]="rows()"
        [attr.lang]="language() ?? null"
        [attr.dir]="direction() ?? null"
        [attr.maxlength]="maxLength() ?? null"
        [attr.aria-keyshortcuts]="shortcut() ?? null"
        [attr.aria-required]="isNeeded() || null"
        [attr.aria-invalid]="!!wrong()"
        [attr.aria-describedby]="describedBy()"
        [value]="value()"
        (input)="value.set(field.value)"
        #field
      ></textarea>
    </oss-field-frame>
  `,
})
export class LongTextField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly maxLength = input<number>();
  readonly rows = input(3);
  /** In which it is written, where that is not the language of the page. */
  readonly language = input<string>();
  readonly direction = input<'ltr' | 'rtl'>();
}
