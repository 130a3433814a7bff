import { Component, DOCUMENT, ElementRef, effect, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import allDone from 'lucide-static/icons/circle-check.svg';

import { Failure, Icon } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { CallsStore } from './calls-store';
import { PersonToCall } from './person-to-call';

/** The people whom the desk must remind by voice today. */
@Component({
  selector: 'oss-calls-page',
  imports: [Empty, Failure, Icon, PageLayout, PersonToCall, TranslatePipe],
  providers: [CallsStore],
  templateUrl: './calls-page.html',
  host: { class: 'calls' },
})
export class CallsPage {
  protected readonly calls = inject(CallsStore);
  protected readonly allDone = allDone;

  constructor() {
    const page = inject(DOCUMENT);
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      this.calls.list();
      // The buttons of who was called are gone, and the focus with them. The heading takes it: on
      // the next person's button another Enter would say that they were told.
      setTimeout(() => {
        if (page.activeElement !== page.body) return;
        element.querySelector<HTMLElement>('h1')?.focus();
      });
    });
  }
}
