import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** One answer in a line: words, a day, an address, a number. */
@Component({
  selector: 'oss-text-field',
  imports: [FieldFrame],
  template: `
    <oss-field-frame [of]="this">
      <input
        [id]="name()"
        [name]="name()"
        [type]="type()"
        [class.field--date]="type() === 'date'"
        [class.field--number]="type() === 'number'"
        [attr.dir]="isLeftToRight() ? 'ltr' : null"
        [attr.inputmode]="inputMode() ?? null"
        [attr.autocomplete]="autocomplete()"
        [attr.maxlength]="maxLength() ?? null"
        [attr.min]="least()"
        [attr.max]="most()"
        [attr.aria-keyshortcuts]="shortcut() ?? null"
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
export class TextField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly maxLength = input<number>();
  readonly type = input<'text' | 'date' | 'number' | 'tel' | 'email' | 'search'>('text');
  readonly inputMode = input<'numeric'>();
  /** What browsers may fill in; nothing about others. */
  readonly autocomplete = input('off');
  /** Smallest number or first day. */
  readonly least = input<string | number>();
  /** Largest number or last day. */
  readonly most = input<string | number>();

  protected readonly isLeftToRight = computed(() => ['tel', 'email'].includes(this.type()));
}
