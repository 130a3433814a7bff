import { Component, input } from '@angular/core';

import type { FieldControl } from './field-control';
import { FieldHelp, FieldLabel, FieldMistake } from './field-words';

/** Around a field of several chips: what a {@link FieldFrame} is around one control. */
@Component({
  selector: 'oss-field-group',
  imports: [FieldHelp, FieldLabel, FieldMistake],
  template: `
    <fieldset
      class="desk-field"
      [class.desk-field--wrong]="of().wrong()"
      [attr.aria-describedby]="of().describedBy()"
    >
      <legend><oss-field-label [of]="of()" /></legend>
      <oss-field-mistake [of]="of()" />
      <div class="desk-chips"><ng-content /></div>
      <oss-field-help [of]="of()" />
    </fieldset>
  `,
})
export class FieldGroup {
  readonly of = input.required<FieldControl>();
}
