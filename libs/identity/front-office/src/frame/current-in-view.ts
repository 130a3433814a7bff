import { Directive, ElementRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, startWith } from 'rxjs';

/** A strip of links that is wider than a small screen: the current one is brought into its middle. */
@Directive({ selector: '[ossCurrentInView]' })
export class CurrentInView {
  private readonly strip = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        startWith(undefined),
        takeUntilDestroyed(),
      )
      // The links say afterwards which one is current.
      .subscribe(() => setTimeout(() => this.bringIn()));
  }

  // Not `scrollIntoView`, which would scroll the page as well.
  private bringIn(): void {
    const current = this.strip.querySelector('[aria-current="page"]');
    if (!current) return;
    const [inner, outer] = [current, this.strip].map((one) => one.getBoundingClientRect());
    if (!inner || !outer) return;
    this.strip.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }
}
