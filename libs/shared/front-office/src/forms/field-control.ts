import { Directive, ElementRef, booleanAttribute, computed, inject, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';

import { mistakeOf } from './mistake';

/**
 * What every field has: a label, maybe help, and what is wrong with it. A field is bound by
 * `[formField]`, which fills name, limits and mistakes from the form.
 *
 * Our controls keep their native elements to themselves: bound to one, Angular writes a style
 * element into the page, which the policy of our pages forbids.
 */
@Directive()
export abstract class FieldControl {
  /** Catalogue key. */
  readonly label = input.required<string>();
  /** Catalogue key. */
  readonly help = input<string>();
  readonly name = input('');
  /** The key that leads to it from anywhere on the page. */
  readonly shortcut = input<string>();
  /** By the contract. */
  readonly required = input(false, { transform: booleanAttribute });
  /** Where the page answers for a field that is left empty: a last day that is the first one. */
  readonly canStayEmpty = input(false, { transform: booleanAttribute });
  /** From the first try on. */
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  /** What is wrong, said from the first try on and until it is mended. */
  readonly wrong = computed(() => {
    const [error] = this.touched() ? this.errors() : [];
    return error && mistakeOf(error);
  });
  readonly isNeeded = computed(() => this.required() && !this.canStayEmpty());
  /** Those that choose out of a list say themselves whether nothing can be chosen. */
  readonly isOptional = computed(() => !this.isNeeded() && this.mayChooseNothing());
  /** Id of something else on the page that says more. */
  readonly alsoDescribedBy = input<string>();
  readonly describedBy = computed(() => {
    const parts = [this.wrong() && 'wrong', this.help() && 'help'].filter(Boolean);
    const ids = parts.map((part) => `${this.name()}-${part}`);
    return [...ids, this.alsoDescribedBy()].filter(Boolean).join(' ') || null;
  });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected mayChooseNothing(): boolean {
    return true;
  }

  focus(): void {
    this.control()?.focus();
  }

  /** Where a wrong answer is written anew as a whole: a password, a code. */
  select(): void {
    const control = this.control();
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }

  private control(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('input, select, textarea');
  }
}
