import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  input,
  model,
  viewChild,
} from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';

import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** What stands in the field: its text, or something that is no day or no number. */
interface Typed {
  readonly text: string;
  readonly isImpossible: boolean;
}

/**
 * One answer in a line: words, a day, an address, a number. A day that doesn't exist is a mistake of
 * the field: browsers hold nothing for it, as for a field that was left empty.
 */
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
        (input)="read(field)"
        (keyup)="read(field)"
        (blur)="read(field)"
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

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly typed = transformedValue<string, Typed>(this.value, {
    parse: ({ text, isImpossible }) =>
      isImpossible
        ? { value: '', error: { kind: 'impossible', message: `form.impossible.${this.type()}` } }
        : { value: text },
    format: (text) => ({ text, isImpossible: false }),
  });

  protected readonly isLeftToRight = computed(() => ['tel', 'email'].includes(this.type()));

  constructor() {
    super();
    // Not bound: writing an empty value would take away the impossible day while it is mended.
    afterRenderEffect(() => {
      const { text, isImpossible } = this.typed();
      const field = this.field().nativeElement;
      const isOther = field.value !== text || field.validity.badInput;
      if (!isImpossible && isOther) field.value = text;
    });
  }

  // With each key too: browsers tell of no input while an impossible day was empty before.
  protected read({ value: text, validity }: HTMLInputElement): void {
    const { badInput: isImpossible } = validity;
    const before = this.typed();
    if (text !== before.text || isImpossible !== before.isImpossible)
      this.typed.set({ text, isImpossible });
  }
}
