import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * The heading of a page takes the focus when the page changes, so that a screen
 * reader says where we are. Not on the first page: the browser announces that one.
 */
@Directive({ selector: 'h1[ossPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const router = inject(Router);
    const arrival = router.currentNavigation() ?? router.lastSuccessfulNavigation();
    if (!arrival?.previousNavigation) return;
    afterNextRender(() => heading.focus({ preventScroll: true }));
  }
}
