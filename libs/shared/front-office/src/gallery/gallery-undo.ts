import { Component, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { AsyncAction } from '../acts/async-action';
import { ConfirmDialog } from '../dialog/confirm-dialog';
import { UndoNotice } from '../undo/undo-notice';
import { UndoOffer } from '../undo/undo-offer';

/** What was just done, with the way back; and the question before what has none. */
@Component({
  selector: 'oss-gallery-undo',
  imports: [ConfirmDialog, TranslatePipe, UndoNotice],
  providers: [UndoOffer],
  template: `
    <section class="gallery__piece gallery__still" id="undo">
      <h2>{{ 'gallery.undo' | translate }}</h2>
      <oss-undo-notice>{{ 'gallery.undone' | translate }} <bdi>Adama</bdi>, 16:00</oss-undo-notice>
    </section>
    <section class="gallery__piece" id="dialog">
      <h2>{{ 'gallery.dialog' | translate }}</h2>
      <div class="desk-form__acts">
        <button type="button" class="button button--danger" (click)="isAsked.set(true)">
          {{ 'gallery.act.danger' | translate }}
        </button>
      </div>
      @if (isAsked()) {
        <oss-confirm-dialog
          heading="gallery.question"
          act="gallery.act.danger"
          [doing]="doing"
          (confirmed)="isAsked.set(false)"
          (closed)="isAsked.set(false)"
        >
          <p>{{ 'gallery.notice.plain' | translate }}</p>
        </oss-confirm-dialog>
      }
    </section>
  `,
})
export class GalleryUndo {
  private readonly undo = inject(UndoOffer);
  protected readonly doing = new AsyncAction();
  protected readonly isAsked = signal(false);

  constructor() {
    const takeBack = () => Promise.resolve();
    this.undo.offer({ about: 'gallery', canWait: true, holds: () => true, takeBack });
    // Looked at, not lived with.
    this.undo.pause();
  }
}
