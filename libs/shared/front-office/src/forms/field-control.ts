import { Directive, ElementRef, booleanAttribute, computed, inject, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';

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
  readonly required = input(false);
  /** Where the page answers for a field that is left empty: a last day that is the first one. */
  readonly canStayEmpty = input(false, { transform: booleanAttribute });
  /** From the first try on. */
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  /** Catalogue key of what is wrong, said from the first try on and until it is mended. */
  readonly wrong = computed(() => (this.touched() ? this.errors()[0]?.message : undefined));
  readonly isNeeded = computed(() => this.required() && !this.canStayEmpty());
  /** Those that choose out of a list say themselves whether nothing can be chosen. */
  readonly isOptional = computed(() => !this.isNeeded() && this.mayChooseNothing());
  readonly describedBy = computed(() => {
    const parts = [this.wrong() && 'wrong', this.help() && 'help'].filter(Boolean);
    return parts.map((part) => `${this.name()}-${part}`).join(' ') || null;
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
