import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { AsyncAction } from '../acts/async-action';
import { Failure } from '../acts/failure';
import { Dialog } from './dialog';

/**
 * Asks before an act that can't be taken back. What it means for people stands inside;
 * the button says the act, never "OK".
 */
@Component({
  selector: 'oss-confirm-dialog',
  imports: [Dialog, Failure, TranslatePipe],
  template: `
    <oss-dialog [heading]="heading()" (closed)="closed.emit()">
      <div class="stack">
        <ng-content />
        @if (doing().failure(); as failure) {
          <oss-failure [failure]="failure" [canRetry]="false" />
        }
        <div class="desk-form__acts">
          <button
            type="button"
            class="button"
            [class.button--danger]="dangerous()"
            [class.button--primary]="!dangerous()"
            [attr.aria-busy]="doing().running()"
            (click)="confirmed.emit()"
          >
            {{ act() | translate }}
          </button>
          <button type="button" class="button" (click)="closed.emit()">
            {{ 'dialog.no' | translate }}
          </button>
        </div>
      </div>
    </oss-dialog>
  `,
})
export class ConfirmDialog {
  /** Catalogue key of the question. */
  readonly heading = input.required<string>();
  /** Catalogue key of the act. */
  readonly act = input.required<string>();
  readonly doing = input.required<AsyncAction>();
  readonly dangerous = input(true);
  readonly confirmed = output();
  readonly closed = output();
}
