import { DOCUMENT, Service, effect, inject, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

import { BookingDraft, longestAlone } from './booking-draft';

/** How long before it forgets the page asks whether somebody is there, in milliseconds. */
const notice = 60_000;

const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll'];

/**
 * Leaves nothing of a person to the next one at the same computer: who goes away without a
 * word is forgotten after a while, whoever begins anew ends the confirmation before, and a
 * page that the back button brings back from elsewhere comes back empty.
 */
@Service()
export class LeftAlone {
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT);
  private readonly soon = signal(false);
  private lastSeen = Date.now();
  private lastKept = this.lastSeen;

  /** Soon what was answered is forgotten, unless somebody gives a sign. */
  readonly asks = this.soon.asReadonly();

  constructor() {
    const view = this.page.defaultView;
    for (const sign of signsOfLife) {
      view?.addEventListener(sign, () => this.isHere(), { passive: true, capture: true });
    }
    this.page.addEventListener('visibilitychange', () => this.look());
    view?.addEventListener('pagehide', (event) => this.cover(event));
    view?.addEventListener('pageshow', (event) => this.comeBack(event));
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd && beginsAnew(event.urlAfterRedirects)) this.draft.begin();
    });
    effect((onCleanup) => {
      if (!this.draft.tellsOfPerson()) return;
      this.lastSeen = Date.now();
      const watch = setInterval(() => this.look(), 5_000);
      onCleanup(() => {
        clearInterval(watch);
        this.soon.set(false);
      });
    });
  }

  isHere(): void {
    // After the time is over a touch may be the next person's: first we look.
    this.look();
    this.lastSeen = Date.now();
    this.soon.set(false);
  }

  private look(): void {
    if (!this.draft.tellsOfPerson()) return;
    const alone = Date.now() - this.lastSeen;
    if (alone >= longestAlone) {
      void this.forget();
      return;
    }
    this.soon.set(alone >= longestAlone - notice);
    if (this.lastKept === this.lastSeen) return;
    this.draft.keepConfirmation();
    this.lastKept = this.lastSeen;
  }

  // Pages in the memory of the back button are painted before they are told that they are back.
  private cover({ persisted }: PageTransitionEvent): void {
    if (persisted && this.draft.tellsOfPerson()) this.page.body.hidden = true;
  }

  private async comeBack({ persisted }: PageTransitionEvent): Promise<void> {
    if (persisted && this.draft.tellsOfPerson()) await this.forget();
    this.page.body.hidden = false;
  }

  private async forget(): Promise<void> {
    this.draft.forgetPerson();
    this.soon.set(false);
    // The confirmation says itself that it was put away; what stands in a form goes with its page.
    if (beginsAnew(this.router.url)) await this.router.navigate(['/prenota'], { replaceUrl: true });
  }
}

/** Whether this page begins another booking: then the confirmation of the last one is over. */
function beginsAnew(url: string): boolean {
  return url.startsWith('/prenota') && !/^\/prenota\/(fatto|gestisci)/.test(url);
}
