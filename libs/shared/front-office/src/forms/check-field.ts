import { Component, input, model } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

/** A yes or no. */
@Component({
  selector: 'oss-check-field',
  imports: [TranslatePipe],
  template: `
    <label class="desk-check">
      <input
        type="checkbox"
        [id]="name()"
        [name]="name()"
        [checked]="checked()"
        (change)="checked.set(field.checked)"
        #field
      />
      {{ label() | translate }}
    </label>
  `,
})
export class CheckField implements FormCheckboxControl {
  /** Catalogue key. */
  readonly label = input.required<string>();
  readonly name = input('');
  readonly checked = model.required<boolean>();
}
