import { DOCUMENT, DestroyRef, inject } from '@angular/core';

const halfAMinute = 30_000;

/** Calls `refresh` twice a minute while the page can be seen, and when it can be seen again. */
export function refreshInView(refresh: () => void): void {
  const page = inject(DOCUMENT);
  const refreshIfSeen = () => {
    if (page.visibilityState === 'visible') refresh();
  };
  const refreshing = setInterval(refreshIfSeen, halfAMinute);
  page.addEventListener('visibilitychange', refreshIfSeen);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(refreshing);
    page.removeEventListener('visibilitychange', refreshIfSeen);
  });
}
