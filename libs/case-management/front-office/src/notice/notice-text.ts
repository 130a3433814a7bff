import { Component, computed, input } from '@angular/core';

import { type PublicLanguage, writingDirection } from '@one-stop-shop/shared/contracts';

/** The notice in one language, as people read it: text, whatever signs stand in it. */
@Component({
  selector: 'oss-notice-text',
  template: `
    <article class="notice-text" [lang]="language()" [dir]="direction()">
      <h2 class="notice-text__title">{{ title() }}</h2>
      @for (paragraph of paragraphs(); track $index) {
        <p>{{ paragraph }}</p>
      }
    </article>
  `,
})
export class NoticeText {
  readonly language = input.required<PublicLanguage>();
  readonly title = input.required<string>();
  readonly paragraphs = input.required<readonly string[]>();

  protected readonly direction = computed(() => writingDirection(this.language()));
}
