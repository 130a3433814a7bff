import { DOCUMENT, Service, computed, effect, inject, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

import { BookingDraft, longestAlone } from './booking-draft';

/** How long before it forgets the page asks whether somebody is there, in milliseconds. */
const notice = 60_000;

/** What a page knows of the person before it. */
export interface OfPerson {
  /** Whether the next person would learn something of this one. */
  tellsOfPerson(): boolean;
  forgetPerson(): void;
  /** The person is still here: what outlives a reload lasts anew from now on. */
  keepLonger(): void;
}

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
  private readonly known = signal<readonly OfPerson[]>([this.draft]);
  private readonly tells = computed(() => this.known().some((each) => each.tellsOfPerson()));
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
    view?.addEventListener('pageshow', (event) => void this.comeBack(event));
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd && beginsAnew(event.urlAfterRedirects)) this.draft.begin();
    });
    effect((onCleanup) => {
      if (!this.tells()) return;
      this.lastSeen = Date.now();
      const watch = setInterval(() => this.look(), 5_000);
      onCleanup(() => {
        clearInterval(watch);
        this.soon.set(false);
      });
    });
  }

  /** Until the returned function is called, this too is forgotten with everything else. */
  watchOver(more: OfPerson): () => void {
    this.known.update((known) => [...known, more]);
    return () => this.known.update((known) => known.filter((each) => each !== more));
  }

  isHere(): void {
    // After the time is over a touch may be the next person's: first we look.
    this.look();
    this.lastSeen = Date.now();
    this.soon.set(false);
  }

  private look(): void {
    if (!this.tells()) return;
    const alone = Date.now() - this.lastSeen;
    if (alone >= longestAlone) {
      void this.forget();
      return;
    }
    this.soon.set(alone >= longestAlone - notice);
    if (this.lastKept === this.lastSeen) return;
    for (const each of this.known()) each.keepLonger();
    this.lastKept = this.lastSeen;
  }

  // Pages in the memory of the back button are painted before they are told that they are back.
  private cover({ persisted }: PageTransitionEvent): void {
    if (persisted && this.tells()) this.page.body.hidden = true;
  }

  private async comeBack({ persisted }: PageTransitionEvent): Promise<void> {
    if (persisted && this.tells()) await this.forget();
    this.page.body.hidden = false;
  }

  /** The person has finished or gone: nothing of them stays. */
  async forget(): Promise<void> {
    for (const each of this.known()) each.forgetPerson();
    this.soon.set(false);
    // Confirmation and visit say themselves that they were put away; what stands in a form goes with its page.
    if (beginsAnew(this.router.url)) await this.router.navigate(['/prenota'], { replaceUrl: true });
  }
}

/** Whether this page begins another booking: then the confirmation of the last one is over. */
function beginsAnew(url: string): boolean {
  return url.startsWith('/prenota') && !/^\/prenota\/(fatto|gestisci)/.test(url);
}
