import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import type { Choice } from './choice-field';
import { FieldControl } from './field-control';
import { FieldGroup } from './field-group';

/** Several answers out of a few, all in view. */
@Component({
  selector: 'oss-chips-field',
  imports: [FieldGroup, TranslatePipe],
  template: `
    <oss-field-group [of]="this">
      @for (one of choices(); track one.value) {
        <label class="desk-chip">
          <input
            type="checkbox"
            [id]="$first ? name() : name() + '-' + one.value"
            [checked]="value().includes(one.value)"
            (change)="choose(one.value, box.checked)"
            #box
          />
          {{ one.words ?? (one.key ?? '' | translate) }}
        </label>
      }
    </oss-field-group>
  `,
})
export class ChipsField extends FieldControl implements FormValueControl<readonly string[]> {
  readonly value = model.required<readonly string[]>();
  readonly choices = input.required<readonly Choice[]>();

  /** In the order of the list, however they were chosen. */
  protected choose(chosen: string, isWanted: boolean): void {
    const wanted = new Set(this.value());
    if (isWanted) wanted.add(chosen);
    else wanted.delete(chosen);
    const all = this.choices().map(({ value }) => value);
    this.value.set(all.filter((value) => wanted.has(value)));
  }
}
