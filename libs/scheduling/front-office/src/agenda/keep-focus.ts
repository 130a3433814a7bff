import { DOCUMENT, ElementRef, effect, inject } from '@angular/core';

import { SidePanel } from './side-panel';

/** A button that did its work disappears and takes the focus with it: the panel's title takes it over. */
export function keepFocusInPanel(): void {
  const page = inject(DOCUMENT);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const panel = inject(SidePanel);
  effect(() => {
    panel.face();
    panel.appointment();
    setTimeout(() => {
      const isLost = !page.activeElement || page.activeElement === page.body;
      if (isLost) element.querySelector<HTMLElement>('.panel__title')?.focus();
    });
  });
}
