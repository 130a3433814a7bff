import { DOCUMENT, Directive, Injector, afterNextRender, inject, input } from '@angular/core';
import { Router } from '@angular/router';

import { KeyPreference, isWrittenInto, singleKey } from '@one-stop-shop/shared/front-office/staff';

import type { PlacedItem } from './navigation';

/** The single keys that lead from every page to a field of another one: `/` to the search. */
@Directive({ selector: '[ossLeadingKeys]', host: { '(document:keydown)': 'lead($event)' } })
export class LeadingKeys {
  readonly items = input.required<readonly PlacedItem[]>({ alias: 'ossLeadingKeys' });

  private readonly page = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly preference = inject(KeyPreference);

  protected async lead(event: KeyboardEvent): Promise<void> {
    const key = singleKey(event);
    const item = this.items().find((one) => one.key !== undefined && one.key === key);
    if (!item || isWrittenInto(event.target) || !this.preference.areOn()) return;
    // Over the page lies something that has its own keys, or whose session ended.
    if (this.page.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (this.focusOn(item.key)) return;
    if (await this.router.navigateByUrl(item.address))
      afterNextRender(() => this.focusOn(item.key), { injector: this.injector });
  }

  private focusOn(key: string | undefined): boolean {
    const field = this.page.querySelector<HTMLElement>(`[aria-keyshortcuts="${key ?? ''}"]`);
    field?.focus();
    return !!field;
  }
}
