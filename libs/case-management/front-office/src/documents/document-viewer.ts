import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import next from 'lucide-static/icons/chevron-right.svg';
import previous from 'lucide-static/icons/chevron-left.svg';

import type { KeptDocument } from '@one-stop-shop/case-management/contracts';
import { Dialog, Icon } from '@one-stop-shop/shared/front-office';

import { DocumentsApi } from './documents-api';

/** The pages of a paper, one at a time: pictures alone, nothing of the file runs. */
@Component({
  selector: 'oss-document-viewer',
  imports: [Dialog, Icon, TranslatePipe],
  host: { '(keydown)': 'turnByKey($event)' },
  template: `
    <oss-dialog
      [heading]="'documents.kinds.' + document().kind"
      [wide]="true"
      (closed)="closed.emit()"
    >
      @if (document().pages > 1) {
        <div class="viewer__turn">
          <button
            type="button"
            class="button"
            [disabled]="page() === 1"
            (click)="turnTo(page() - 1)"
          >
            <oss-icon [svg]="icons.previous" />{{ 'documents.previous' | translate }}
          </button>
          <p role="status">
            {{ 'documents.page' | translate: at() }}
          </p>
          <button
            type="button"
            class="button"
            [disabled]="page() === document().pages"
            (click)="turnTo(page() + 1)"
          >
            {{ 'documents.next' | translate }}<oss-icon [svg]="icons.next" />
          </button>
        </div>
      }
      @if (isBroken()) {
        <div class="notice notice--error" role="alert">
          <div class="notice__words">
            <p>{{ 'documents.page-failed' | translate }}</p>
            <button type="button" class="button" (click)="lookAgain()">
              {{ 'act.retry' | translate }}
            </button>
          </div>
        </div>
      } @else {
        <!-- Scrolled by keyboard: a page is larger than a small screen. -->
        <div
          class="viewer__page"
          tabindex="0"
          role="group"
          [attr.aria-label]="'documents.page' | translate: at()"
        >
          <img
            [src]="shown()"
            [alt]="'documents.page' | translate: at()"
            (error)="broken.set(shown())"
          />
        </div>
      }
    </oss-dialog>
  `,
})
export class DocumentViewer {
  /** Id. */
  readonly person = input.required<string>();
  readonly document = input.required<KeptDocument>();
  readonly closed = output();

  private readonly api = inject(DocumentsApi);
  private readonly tries = signal(0);
  protected readonly icons = { next, previous };
  protected readonly page = signal(1);
  protected readonly broken = signal<string | undefined>(undefined);
  protected readonly at = computed(() => ({ page: this.page(), pages: this.document().pages }));
  protected readonly shown = computed(() => {
    const address = this.api.addressOf(this.person(), this.document().id, this.page());
    // The same address is not asked for again by itself.
    return this.tries() === 0 ? address : `${address}#${this.tries()}`;
  });
  protected readonly isBroken = computed(() => this.broken() === this.shown());

  protected turnTo(page: number): void {
    this.page.set(Math.min(Math.max(page, 1), this.document().pages));
  }

  protected lookAgain(): void {
    this.tries.update((tries) => tries + 1);
  }

  /** Left and right as papers are read here, in every language. */
  protected turnByKey(event: KeyboardEvent): void {
    const to = {
      ...{ ArrowRight: this.page() + 1, PageDown: this.page() + 1 },
      ...{ ArrowLeft: this.page() - 1, PageUp: this.page() - 1 },
      ...{ Home: 1, End: this.document().pages },
    }[event.key];
    if (to === undefined || this.document().pages === 1) return;
    event.preventDefault();
    this.turnTo(to);
  }
}
