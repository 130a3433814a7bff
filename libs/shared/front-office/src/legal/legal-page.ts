import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { PageHeading } from '../page/page-heading';

/** A page of short paragraphs: privacy notice, accessibility declaration or legal notes. */
@Component({
  selector: 'oss-legal-page',
  imports: [PageHeading, TranslatePipe],
  template: `
    <article class="stack stack--wide">
      <h1 ossPageHeading>{{ 'legal.' + page() + '.title' | translate }}</h1>
      @for (paragraph of paragraphs(); track $index) {
        <p>{{ paragraph }}</p>
      }
    </article>
  `,
})
export class LegalPage {
  /** Name of the page in the catalogue, from the route. */
  readonly page = input.required<string>();

  private readonly words = inject(TranslateService).translate(() => `legal.${this.page()}.text`);
  protected readonly paragraphs = computed(() => {
    const words: unknown = this.words();
    return Array.isArray(words) ? words : [];
  });
}
