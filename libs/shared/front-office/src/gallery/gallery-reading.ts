import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import inbox from 'lucide-static/icons/inbox.svg';

import { NoAnswer, Refusal } from '../api/refusal';
import { Empty } from '../page/empty';
import { LoadState } from '../reading/load-state';

/** The faces of a page that has nothing to show: not yet, not for this role, old, or empty. */
@Component({
  selector: 'oss-gallery-reading',
  imports: [Empty, LoadState, TranslatePipe],
  template: `
    <section class="gallery__piece" id="reading">
      <h2>{{ 'gallery.reading' | translate }}</h2>
      <oss-load-state [failure]="undefined" [known]="false" />
      <oss-load-state [failure]="refused" [known]="false" />
      <oss-load-state [failure]="noAnswer" [known]="true" />
      <oss-empty title="gallery.empty.title" [icon]="icon">
        <p>{{ 'gallery.empty.more' | translate }}</p>
      </oss-empty>
    </section>
  `,
})
export class GalleryReading {
  protected readonly icon = inbox;
  protected readonly noAnswer = new NoAnswer();
  protected readonly refused = new Refusal({
    type: 'about:blank',
    title: 'refused',
    status: 403,
    code: 'request.not-permitted',
  });
}
