import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';

/**
 * What appears in the place of something else takes its focus too, so that the
 * keyboard and the screen reader go on there and not at the top of the page.
 */
@Directive({ selector: '[ossTakesFocus]', host: { tabindex: '-1' } })
export class TakesFocus {
  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.focus({ preventScroll: false }));
  }
}
