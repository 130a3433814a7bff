import { DOCUMENT, Directive, ElementRef, inject } from '@angular/core';

import { LanguageChoice } from '@one-stop-shop/shared/front-office';
import { KeyPreference, isWrittenInto, singleKey } from '@one-stop-shop/shared/front-office/staff';

import { BesidesInView } from '../beside/besides-in-view';
import { AgendaKeys } from './agenda-keys';
import { actOf } from './key-map';

/** The page of an agenda, which acts on single keys pressed anywhere in it. */
@Directive({ host: { '(document:keydown)': 'performKey($event)' } })
export class HearsKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly page = inject(DOCUMENT);
  private readonly direction = inject(LanguageChoice).direction;
  private readonly preference = inject(KeyPreference);
  private readonly keys = inject(AgendaKeys);
  private readonly besides = inject(BesidesInView);

  protected performKey(event: KeyboardEvent): void {
    // Over the page lies something that has its own keys, or whose session ended.
    if (event.defaultPrevented || this.page.querySelector('dialog[open]')) return;
    if (this.preference.areOn() && this.goBeside(event)) return;
    const act = actOf(event, this.direction());
    // Escape and the help answer always: who silenced the keys must find the switch again.
    if (!act || (!this.preference.areOn() && act !== 'close' && act !== 'help')) return;
    event.preventDefault();
    this.keys.perform(act, [...this.element.querySelectorAll<HTMLElement>('[data-line]')]);
  }

  /** To what another context shows of the visit in the panel. */
  private goBeside(event: KeyboardEvent): boolean {
    const pressed = singleKey(event);
    const key = this.besides.keys().find((one) => one.key === pressed);
    if (!key || isWrittenInto(event.target)) return false;
    event.preventDefault();
    const place = this.element.querySelector<HTMLElement>(`[data-beside-key="${key.key}"]`);
    this.keys.goBeside(place, key.presses);
    return true;
  }
}
