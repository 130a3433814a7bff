import { Directive, ElementRef, inject } from '@angular/core';

import { KeyPreference } from './key-preference';
import { isWrittenInto, singleKey } from './single-keys';

/**
 * While the focus is in here and nobody writes words, a single key chooses the chip that shows it,
 * or leads to the field whose shortcut it is. Whoever silenced the keys works with Tab and space.
 */
@Directive({ selector: '[ossChipKeys]', host: { '(keydown)': 'choose($event)' } })
export class ChipKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly preference = inject(KeyPreference);

  protected choose(event: KeyboardEvent): void {
    const key = singleKey(event);
    if (!key || !/[\p{L}\d]/u.test(key) || isWrittenInto(event.target)) return;
    if (!this.preference.areOn()) return;
    const found = this.element.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
    if (!found) return;
    event.preventDefault();
    found.focus();
    if (!isWrittenInto(found)) found.click();
  }
}
