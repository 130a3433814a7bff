import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';

import { Icon, LanguageSwitch, WrittenTitles } from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { SignInSteps } from '../sign-in/sign-in-steps';

/** In milliseconds: afterwards nothing of the page is kept but its path. */
const longestWait = 60 * 60_000;

/**
 * Lies over the page of a session that ended: nothing shows through, the title is neutral, and
 * dialogs that were open lie beneath. Who was at work signs in here and goes on where they were.
 */
@Component({
  selector: 'oss-session-cover',
  imports: [Icon, LanguageSwitch, SignInSteps, TranslatePipe],
  template: `
    <dialog
      class="session-cover desk sign-in"
      [attr.aria-label]="'session.sign-in.title' | translate"
      closedby="none"
      (cancel)="$event.preventDefault()"
      (close)="open()"
      #cover
    >
      <div class="sign-in__card">
        <div class="sign-in__top">
          <p class="sign-in__service">{{ 'frame.service' | translate }}</p>
          <oss-language-switch />
        </div>
        <h1>{{ 'session.sign-in.title' | translate }}</h1>
        @if (session.endedBecause(); as because) {
          <p class="notice" role="status">
            <oss-icon [svg]="clockIcon" />
            <span class="notice__words">
              {{ 'session.ended.' + because | translate }} {{ 'session.covered.kept' | translate }}
            </span>
          </p>
        }
        <oss-sign-in-steps />
        <p>
          <button type="button" class="button button--plain" (click)="session.abandon()">
            {{ 'session.covered.leave' | translate }}
          </button>
        </p>
      </div>
    </dialog>
  `,
})
export class SessionCover {
  private readonly cover = viewChild.required<ElementRef<HTMLDialogElement>>('cover');
  protected readonly session = inject(Session);
  protected readonly clockIcon = clock;

  constructor() {
    const titles = inject(WrittenTitles);
    titles.isNeutral.set(true);
    const { location } = inject(DOCUMENT);
    const ending = setTimeout(() => this.session.abandon(location.pathname), longestWait);
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => {
      // Closed, not only taken away: the browser then gives the focus back to where it was.
      this.cover().nativeElement.close();
      clearTimeout(ending);
      titles.isNeutral.set(false);
    });
  }

  /** Browsers close a dialog on Escape where nobody has touched the page yet, whatever it says. */
  protected open(): void {
    const cover = this.cover().nativeElement;
    cover.showModal();
    cover.querySelector('input')?.focus();
  }
}
