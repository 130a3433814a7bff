import { Component, computed, input, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { ChipWords } from './chip-words';
import type { Choice } from './choice-field';
import { FieldControl } from './field-control';
import { FieldGroup } from './field-group';

/** Several answers out of a few, all in view. */
@Component({
  selector: 'oss-chips-field',
  imports: [ChipWords, FieldGroup, TranslatePipe],
  template: `
    <oss-field-group [of]="this">
      @for (one of shown(); track one.value) {
        <label class="desk-chip">
          <input
            type="checkbox"
            [id]="$first ? name() : name() + '-' + one.value"
            [attr.aria-keyshortcuts]="keys()[$index] ?? null"
            [checked]="value().includes(one.value)"
            (change)="choose(one.value, box.checked)"
            #box
          />
          <oss-chip-words [of]="one" [shortcut]="keys()[$index]" />
        </label>
      }
      @if (others(); as count) {
        <button type="button" class="desk-chip desk-chip--others" (click)="areAllShown.set(true)">
          {{ 'form.others' | translate: { count } }}
        </button>
      }
    </oss-field-group>
  `,
})
export class ChipsField extends FieldControl implements FormValueControl<readonly string[]> {
  readonly value = model.required<readonly string[]>();
  readonly choices = input.required<readonly Choice[]>();
  /** So many are in view at first, the chosen ones besides; without it all. */
  readonly first = input<number>();
  /** The single keys of the first ones, in their order: `12345678`. */
  readonly keys = input('');

  protected readonly areAllShown = signal(false);
  protected readonly shown = computed(() => {
    const first = this.areAllShown() ? undefined : this.first();
    if (first === undefined) return this.choices();
    return this.choices().filter(({ value }, at) => at < first || this.value().includes(value));
  });
  protected readonly others = computed(() => this.choices().length - this.shown().length);

  /** In the order of the list, however they were chosen. */
  protected choose(chosen: string, isWanted: boolean): void {
    const wanted = new Set(this.value());
    if (isWanted) wanted.add(chosen);
    else wanted.delete(chosen);
    const all = this.choices().map(({ value }) => value);
    this.value.set(all.filter((value) => wanted.has(value)));
  }
}
