import { Directive, ElementRef, effect, inject, input } from '@angular/core';

/**
 * A fold that opens where something inside is to be seen: a mistake, an answer that was given. It
 * never closes by itself: whoever mends it has the focus in there.
 */
@Directive({ selector: 'details[ossOpensWhen]' })
export class OpensWhen {
  readonly isWanted = input.required<boolean>({ alias: 'ossOpensWhen' });

  constructor() {
    const fold = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;
    effect(() => {
      if (this.isWanted()) fold.open = true;
    });
  }
}
