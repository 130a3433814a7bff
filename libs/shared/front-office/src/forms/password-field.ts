import { Component, computed, input, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** A password, which whoever makes a new one may read while they write it. */
@Component({
  selector: 'oss-password-field',
  imports: [FieldFrame, TranslatePipe],
  template: `
    <oss-field-frame [of]="this">
      <div class="password-field">
        <input
          autocapitalize="off"
          spellcheck="false"
          [id]="name()"
          [name]="name()"
          [type]="shown() ? 'text' : 'password'"
          [attr.autocomplete]="isNew() ? 'new-password' : 'current-password'"
          [attr.maxlength]="maxLength() ?? null"
          [attr.aria-required]="isNeeded() || null"
          [attr.aria-invalid]="!!wrong()"
          [attr.aria-describedby]="describedBy()"
          [value]="value()"
          (input)="value.set(field.value)"
          #field
        />
        @if (isNew()) {
          <button
            type="button"
            class="button"
            [attr.aria-pressed]="shown()"
            (click)="shown.set(!shown())"
          >
            {{ (shown() ? 'form.hide' : 'form.show') | translate }}
          </button>
        }
      </div>
      <ng-content />
    </oss-field-frame>
  `,
})
export class PasswordField extends FieldControl implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly maxLength = input<number>();
  readonly kind = input<'new' | 'present'>('present');

  protected readonly isNew = computed(() => this.kind() === 'new');
  protected readonly shown = signal(false);
}
