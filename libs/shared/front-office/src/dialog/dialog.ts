import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import close from 'lucide-static/icons/x.svg';

import { Icon } from '../icons/icon';

/**
 * A question or a form over the page, while it is there: put it into an `@if` and take
 * it away when it says `closed` (the person pressed Escape, or the cross). Then people go on where
 * they opened it, or at the title of the page where that is gone.
 */
@Component({
  selector: 'oss-dialog',
  imports: [Icon, TranslatePipe],
  template: `
    <dialog
      class="dialog"
      [class.dialog--wide]="wide()"
      [attr.aria-label]="heading() | translate"
      (close)="closed.emit()"
      #dialog
    >
      <button type="button" class="dialog__close" (click)="dialog.close()">
        <oss-icon [svg]="closeIcon" />
        <span class="visually-hidden">{{ 'dialog.close' | translate }}</span>
      </button>
      <h2 class="dialog__heading" tabindex="-1" autofocus>{{ heading() | translate }}</h2>
      <ng-content />
    </dialog>
  `,
})
export class Dialog {
  /** Catalogue key. */
  readonly heading = input.required<string>();
  /** For what needs the whole screen: a page of a paper. */
  readonly wide = input(false);
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly closeIcon = close;

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
    const page = inject(DOCUMENT);
    const opener = page.activeElement;
    inject(DestroyRef).onDestroy(() => {
      // The browser gives the focus back when a dialog is closed, not when it is taken away. What
      // the act changed is drawn first: the opener may go with it.
      setTimeout(() => {
        if (page.activeElement !== page.body) return;
        const next = opener?.isConnected ? opener : page.querySelector('h1[tabindex]');
        if (next instanceof HTMLElement) next.focus();
      });
    });
  }
}
