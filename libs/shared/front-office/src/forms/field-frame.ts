import { Component, input } from '@angular/core';

import type { FieldControl } from './field-control';
import { FieldHelp, FieldLabel, FieldMistake } from './field-words';

/** Around a field: its label above, then what is wrong, the field itself, and its help below. */
@Component({
  selector: 'oss-field-frame',
  imports: [FieldHelp, FieldLabel, FieldMistake],
  template: `
    <div
      class="desk-field"
      [class.desk-field--wrong]="of().wrong()"
      [class.desk-field--bare]="bare()"
    >
      @if (!bare()) {
        <label [attr.for]="of().name()"><oss-field-label [of]="of()" /></label>
      }
      <oss-field-mistake [of]="of()" />
      <ng-content />
      <oss-field-help [of]="of()" />
    </div>
  `,
})
export class FieldFrame {
  readonly of = input.required<FieldControl>();
  /** Without a label in view. */
  readonly bare = input(false);
}
