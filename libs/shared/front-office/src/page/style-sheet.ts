import { DOCUMENT, inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';

/**
 * Route resolver: the page appears with one more style sheet of the build. For
 * areas whose styles would only weigh on people who never see them.
 */
export function styleSheet(href: string): ResolveFn<void> {
  return () => {
    const page = inject(DOCUMENT);
    if (page.head.querySelector(`link[href="${href}"]`)) return undefined;
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    return new Promise<void>((resolve) => {
      // A page without its sheet is ugly and works: never keep people waiting for it.
      link.onload = link.onerror = () => resolve();
      page.head.append(link);
    });
  };
}
