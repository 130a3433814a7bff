import { DOCUMENT, DestroyRef, Service, type Signal, inject, signal } from '@angular/core';

/** Whether there is no room for columns side by side. */
@Service({ autoProvided: false })
export class NarrowScreen {
  readonly isNarrow = screenMatches('(max-width: 47.99rem)');
}

/** Whether an open panel takes the whole screen: the same width as in its style. */
export function panelCovers(): Signal<boolean> {
  return screenMatches('(max-width: 61.99rem)');
}

function screenMatches(media: string): Signal<boolean> {
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
