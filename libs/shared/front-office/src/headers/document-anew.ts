import { DOCUMENT, inject, provideEnvironmentInitializer } from '@angular/core';
import { type ActivatedRouteSnapshot, Router, RoutesRecognized } from '@angular/router';

import type { PageNeed } from '@one-stop-shop/shared/contracts';

/**
 * What a page may do stands in the headers of its document, and pages change without a new one.
 * Between pages with other needs the document is loaded anew: one that may use the camera is left
 * with the page that uses it, and comes with the page that does.
 */
export const documentAnew = () =>
  provideEnvironmentInitializer(() => {
    const router = inject(Router);
    const page = inject(DOCUMENT);
    let had: string | undefined;
    router.events.subscribe((event) => {
      if (!(event instanceof RoutesRecognized)) return;
      const needed = needsOf(event.state.root).join();
      // The server has sent the headers of the address that is opened first.
      had ??= needed;
      if (needed === had) return;
      router.currentNavigation()?.abort();
      page.location.assign(event.urlAfterRedirects);
    });
  });

/** What a route and those around it say in their `data`. */
function needsOf(route: ActivatedRouteSnapshot): PageNeed[] {
  const needs = (route.data['needs'] ?? []) as readonly PageNeed[];
  return [...new Set([...needs, ...route.children.flatMap(needsOf)])].toSorted();
}
