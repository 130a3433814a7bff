import { DOCUMENT, ElementRef, type Signal, computed, effect, inject } from '@angular/core';

import { screenMatches } from '../screen/screen-matches';
import { makeInertAllBut } from './inert-behind';

/** What a panel shows, as far as the focus follows it. */
export interface ShownInPanel {
  /** Whether it is used; if not it may still say something about the page. */
  readonly open: Signal<boolean>;
  /** Stands for what it shows now: another line, another act. */
  readonly view: Signal<string>;
  /** The line of the page that it is about, as its `data-line` says; undefined for none. */
  readonly about: Signal<string | undefined>;
}

/** What may be reached while a panel covers the page: what was just done, with the way back. */
const over = 'oss-undo-notice, dialog';

/**
 * Where the keyboard goes on when the panel changes. A button that did its work disappears and
 * takes the focus with it: the panel's title takes it over. A panel that covers the screen takes
 * the focus from what is behind it; when it closes, the line that it was about has it again.
 */
export function keepFocusInPanel(shown: ShownInPanel): void {
  const page = inject(DOCUMENT);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  // The same width as in its style.
  const covers = screenMatches('(max-width: 61.99rem)');
  const isOver = computed(() => covers() && shown.open());
  let opener: Element | null = null;
  let line: string | undefined;
  let wasOpen = false;

  effect(() => {
    if (shown.open()) opener = page.activeElement;
  });

  effect((onCleanup) => {
    if (!isOver()) return;
    const kept = [element, ...page.querySelectorAll('oss-undo-notice')];
    onCleanup(makeInertAllBut(kept, page.body));
  });

  effect(() => {
    shown.view();
    const about = shown.about();
    const [open, isCovering, opened] = [shown.open(), isOver(), wasOpen];
    const isAnother = isCovering && about !== line;
    wasOpen = open;
    if (open) line = about;
    setTimeout(() => {
      if (!isAnother && !isLost(isCovering)) return;
      const title = element.querySelector('.panel__title');
      if (open) focusOnFirst(title);
      else if (opened) focusOnFirst(lineOf(line), opener, title, page.querySelector('h1'));
    });
  });

  function isLost(isCovering: boolean): boolean {
    const focused = page.activeElement;
    if (!focused || focused === page.body) return true;
    return isCovering && !element.contains(focused) && !focused.closest(over);
  }

  function lineOf(about: string | undefined): Element | null {
    return page.querySelector(`[data-line="${about ?? ''}"]`);
  }

  function focusOnFirst(...places: readonly (Element | null)[]): void {
    const place = places.find((one) => one?.isConnected && one !== page.body);
    if (place instanceof HTMLElement) place.focus();
  }
}
