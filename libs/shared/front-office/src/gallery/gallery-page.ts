import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { LanguageChoice } from '../language/language-choice';
import { PageLayout } from '../page/page-layout';
import { GalleryActs } from './gallery-acts';
import { GalleryFields } from './gallery-fields';
import { GalleryNotices } from './gallery-notices';
import { GalleryPanel } from './gallery-panel';
import { GalleryReading } from './gallery-reading';
import { GallerySearch } from './gallery-search';
import { GalleryTable } from './gallery-table';
import { GalleryUndo } from './gallery-undo';

/**
 * Each piece that pages of the staff are made of, in each of its states: looked at before a new
 * page is made, and photographed by a journey so that a change of look is seen. Demonstrations only.
 */
@Component({
  selector: 'oss-gallery-page',
  imports: [
    GalleryActs,
    GalleryFields,
    GalleryNotices,
    GalleryPanel,
    GalleryReading,
    GallerySearch,
    GalleryTable,
    GalleryUndo,
    PageLayout,
    TranslatePipe,
  ],
  template: `
    <main class="desk-page">
      <oss-page title="gallery.title" lead="gallery.lead" width="list">
        <div class="desk-chips" ossPageAct>
          @for (language of languages; track language) {
            <button
              type="button"
              class="button"
              [attr.aria-pressed]="choice.language() === language"
              (click)="choice.choose(language)"
            >
              {{ 'gallery.language.' + language | translate }}
            </button>
          }
        </div>
        <oss-gallery-acts />
        <oss-gallery-fields />
        <oss-gallery-notices />
        <oss-gallery-reading />
        <oss-gallery-table />
        <oss-gallery-search />
        <oss-gallery-panel />
        <oss-gallery-undo />
      </oss-page>
    </main>
  `,
  host: { class: 'desk gallery' },
})
export class GalleryPage {
  protected readonly choice = inject(LanguageChoice);
  protected readonly languages = this.choice.offered();
}
