import { DOCUMENT, ElementRef, computed, effect, inject } from '@angular/core';

import { makeInertAllBut } from './inert-behind';
import { panelCovers } from './narrow-screen';
import { SidePanel } from './side-panel';

/**
 * Where the keyboard goes on when the panel changes. A button that did its work disappears and
 * takes the focus with it: the panel's title takes it over. A panel that covers the screen takes
 * the focus from what is behind it; when it closes, the line that it was about has it again.
 */
export function keepFocusInPanel(): void {
  const page = inject(DOCUMENT);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const panel = inject(SidePanel);
  const covers = panelCovers();
  const isOpen = computed(() => panel.face() !== 'summary');
  const isOver = computed(() => covers() && isOpen());
  let opener: Element | null = null;
  let line: string | undefined;
  let wasOpen = false;

  effect(() => {
    if (isOpen()) opener = page.activeElement;
  });

  effect((onCleanup) => {
    if (!isOver()) return;
    // What is said aloud lies over the panel, with the way back.
    const said = page.querySelectorAll('oss-said-aloud');
    onCleanup(makeInertAllBut([element, ...said], page.body));
  });

  effect(() => {
    panel.view();
    const id = panel.face() === 'new-booking' ? undefined : panel.appointment()?.id;
    const [open, over, opened] = [isOpen(), isOver(), wasOpen];
    const isAnother = over && id !== line;
    wasOpen = open;
    if (open) line = id;
    setTimeout(() => {
      if (!isAnother && !isLost(over)) return;
      const title = element.querySelector('.panel__title');
      if (open) focusOnFirst(title);
      else if (opened) focusOnFirst(lineOf(line), opener, title, page.querySelector('h1'));
    });
  });

  function isLost(over: boolean): boolean {
    const focused = page.activeElement;
    if (!focused || focused === page.body) return true;
    return over && !element.contains(focused) && !focused.closest('oss-said-aloud, dialog');
  }

  function lineOf(appointmentId: string | undefined): Element | null {
    return page.querySelector(`[data-appointment="${appointmentId ?? ''}"]`);
  }

  function focusOnFirst(...places: readonly (Element | null)[]): void {
    const place = places.find((one) => one?.isConnected && one !== page.body);
    if (place instanceof HTMLElement) place.focus();
  }
}
