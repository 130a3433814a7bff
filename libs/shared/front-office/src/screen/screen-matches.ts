import { DOCUMENT, DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether the screen is so now, as a media query says it; false where there is no screen. */
export function screenMatches(media: string): Signal<boolean> {
  const matches = signal(false);
  // Without a screen, as in specs, there is no query either.
  const query = inject(DOCUMENT).defaultView?.matchMedia?.(media);
  if (!query) return matches;
  const look = () => matches.set(query.matches);
  look();
  query.addEventListener('change', look);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', look));
  return matches.asReadonly();
}
