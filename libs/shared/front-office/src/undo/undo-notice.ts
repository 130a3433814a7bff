import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import undo from 'lucide-static/icons/undo-2.svg';

import { Icon } from '../icons/icon';
import { UndoOffer } from './undo-offer';

/**
 * What was just done, which stands inside and is said politely, and for ten seconds the way back.
 * Whoever is at it with the pointer or the keyboard keeps it where the server can wait (WCAG 2.2.1).
 * The page that has keys of its own hears `z`.
 */
@Component({
  selector: 'oss-undo-notice',
  imports: [Icon, TranslatePipe],
  template: `
    <p class="undo-notice__said" role="status"><ng-content /></p>
    @if (undo.offered()) {
      <button type="button" class="button undo-notice__act" (click)="undo.takeBack()">
        <oss-icon [svg]="undoIcon" />{{ 'undo.act' | translate }}
        <kbd aria-hidden="true">z</kbd>
      </button>
    }
  `,
  host: {
    '[class.undo-notice--offers]': 'undo.offered() !== undefined',
    '(mouseenter)': 'undo.pause()',
    '(mouseleave)': 'undo.goOn()',
    '(focusin)': 'undo.pause()',
    '(focusout)': 'undo.goOn()',
  },
})
export class UndoNotice {
  protected readonly undo = inject(UndoOffer);
  protected readonly undoIcon = undo;
}
