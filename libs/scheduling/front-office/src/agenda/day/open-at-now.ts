import { DOCUMENT, ElementRef, afterNextRender, inject } from '@angular/core';

/**
 * The day opens with the present minute at a third of the screen, as far as there is a day
 * above it. Once: who scrolls afterwards is left alone.
 * @param mark finds what stands for the present minute in the component; nothing on other days
 */
export function openAtNow(mark: string): void {
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const view = inject(DOCUMENT).defaultView;
  afterNextRender(() => {
    const now = element.querySelector(mark)?.getBoundingClientRect().top;
    if (!view || now === undefined) return;
    const above = now - view.innerHeight / 3;
    if (above > 0) view.scrollBy({ top: above, behavior: 'instant' });
  });
}
