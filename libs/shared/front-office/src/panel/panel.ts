import { Component, Directive, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import close from 'lucide-static/icons/x.svg';

import { Icon } from '../icons/icon';
import { keepFocusInPanel } from './keep-focus';

/** The title of what a panel shows: the focus goes there when nothing else can hold it. */
@Directive({ selector: 'h2[ossPanelTitle]', host: { class: 'panel__title', tabindex: '-1' } })
export class PanelTitle {}

/**
 * What is known of one line of a page, beside it and in view however far the page is scrolled. On a
 * narrow screen it lies over the page while it is used, and nothing behind it can be reached.
 */
@Component({
  selector: 'oss-panel',
  imports: [Icon, TranslatePipe],
  template: `
    <aside class="panel" [class.panel--open]="open()">
      @if (open()) {
        <button type="button" class="panel__close" (click)="closed.emit()">
          <oss-icon [svg]="closeIcon" />
          <span class="visually-hidden">{{ 'panel.close' | translate }}</span>
        </button>
      }
      <ng-content />
    </aside>
  `,
})
export class Panel {
  /** Whether it is used; if not it stands below the page on a narrow screen, without a way to close it. */
  readonly open = input(true);
  /** Stands for what it shows now; another word is another view. */
  readonly view = input('');
  /** The line that it is about, whose element has it as `data-line`. */
  readonly about = input<string>();
  readonly closed = output();

  protected readonly closeIcon = close;

  constructor() {
    const { open, view, about } = this;
    keepFocusInPanel({ open, view, about });
  }
}
