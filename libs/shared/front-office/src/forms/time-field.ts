import { Component, booleanAttribute, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';
import { asWallTime } from './wall-time';

/** A time on the wall of the desk: "9" and "9.30" are taken too, and shown as they are meant. */
@Component({
  selector: 'oss-time-field',
  imports: [FieldFrame, TranslatePipe],
  template: `
    <oss-field-frame [of]="this" [bare]="bare()">
      <input
        class="field--time"
        type="text"
        inputmode="numeric"
        dir="ltr"
        maxlength="5"
        autocomplete="off"
        [id]="name()"
        [name]="name()"
        [placeholder]="example()"
        [attr.aria-label]="bare() ? (label() | translate) : null"
        [attr.aria-required]="isNeeded() || null"
        [attr.aria-invalid]="!!wrong()"
        [attr.aria-describedby]="describedBy()"
        [value]="value()"
        (input)="value.set(field.value)"
        (change)="value.set(read(field.value))"
        #field
      />
    </oss-field-frame>
  `,
})
export class TimeField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly example = input('');
  /** Among others of its kind, where the label is only said. */
  readonly bare = input(false, { transform: booleanAttribute });

  protected readonly read = asWallTime;
}
