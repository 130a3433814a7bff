import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure } from '../acts/failure';
import { NoAnswer, Refusal } from '../api/refusal';

/** What went well, what to mind, and what went wrong. */
@Component({
  selector: 'oss-gallery-notices',
  imports: [Failure, TranslatePipe],
  template: `
    <section class="gallery__piece" id="notices">
      <h2>{{ 'gallery.notices' | translate }}</h2>
      <p class="notice">{{ 'gallery.notice.plain' | translate }}</p>
      <p class="notice notice--warning">{{ 'gallery.notice.warning' | translate }}</p>
      <oss-failure [failure]="noAnswer" />
      <oss-failure [failure]="fault" [canRetry]="false" />
    </section>
  `,
})
export class GalleryNotices {
  protected readonly noAnswer = new NoAnswer();
  protected readonly fault = new Refusal({
    type: 'about:blank',
    title: 'fault',
    status: 500,
    code: 'server.failed',
    requestId: 'K7QM2XW9',
  });
}
