import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** Fields that belong together, under what they are about. */
@Component({
  selector: 'oss-form-part',
  imports: [TranslatePipe],
  template: `
    <fieldset class="form-part">
      <legend>
        {{ title() | translate }}
        @if (number(); as place) {
          · {{ place }}
        }
      </legend>
      @if (why(); as words) {
        <p class="desk-field__help">{{ words | translate }}</p>
      }
      <ng-content />
    </fieldset>
  `,
})
export class FormPart {
  /** Catalogue key. */
  readonly title = input.required<string>();
  /** Catalogue key of a sentence under it. */
  readonly why = input<string>();
  /** Where there are several of them. */
  readonly number = input<number>();
}
