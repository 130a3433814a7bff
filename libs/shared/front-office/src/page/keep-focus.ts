import { DOCUMENT, type EnvironmentProviders, inject, provideAppInitializer } from '@angular/core';

/** In milliseconds: whoever knows a better place gives the focus as soon as its page is drawn. */
const longerThanDrawing = 50;

/**
 * Somebody who works by keyboard, or hears the page, stands nowhere when the button that they
 * pressed is taken away. They go on at the nearest heading that is left around it, unless the page
 * itself gave the focus to something better.
 */
export function keepFocus(): EnvironmentProviders {
  return provideAppInitializer(() => {
    const page = inject(DOCUMENT);
    let around: readonly Element[] = [];
    let last: Element | undefined;

    page.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      last = target;
      around = ancestorsOf(target);
    });
    page.addEventListener('focusout', ({ target }) => {
      // Of somebody who left it for nothing else, later changes of the page are no business. Browsers
      // differ in whether they say so of what is being taken away.
      setTimeout(() => {
        if (target === last && last?.isConnected && isNowhere(page)) last = undefined;
      });
    });
    new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = undefined;
      setTimeout(() => {
        if (isNowhere(page)) goOnIn(around);
      }, longerThanDrawing);
    }).observe(page.body, { childList: true, subtree: true });
  });
}

function goOnIn(around: readonly Element[]): void {
  for (const part of around) {
    if (!part.isConnected) continue;
    for (const heading of part.querySelectorAll<HTMLElement>('h1, h2, h3')) {
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      // What is hidden, or behind a dialog, takes no focus.
      if (heading.ownerDocument.activeElement === heading) return;
    }
  }
}

function isNowhere({ activeElement, body }: Document): boolean {
  return !activeElement || activeElement === body;
}

function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) all.push(at);
  return all;
}
