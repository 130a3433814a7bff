import { DOCUMENT, DestroyRef, Service, inject, signal } from '@angular/core';

import { Session } from './session';

const minute = 60_000;
/** The server forgets unused sessions after the same time; pages that refresh themselves are no use. */
const signedOutAfter = 20 * minute;
const warnedBefore = 1 * minute;
const lookedEvery = 5_000;
/** The server writes down a sign of life once a minute. */
const toldEvery = 61_000;
const rememberedAs = 'last-act-at-the-desk';

/** Signs out whoever left the desk: notices keys and pointers in every tab, and warns a minute before. */
@Service({ autoProvided: false })
export class IdleWatch {
  private readonly session = inject(Session);
  private lastActHere = Date.now();
  private lastTold = Date.now();
  private telling: ReturnType<typeof setTimeout> | undefined;

  /** True in the last minute, until somebody touches a key or the pointer. */
  readonly aboutToSignOut = signal(false);

  constructor() {
    const page = inject(DOCUMENT);
    const notice = () => this.noticeAct();
    const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel'];
    for (const act of acts) page.addEventListener(act, notice, { passive: true, capture: true });
    const looking = setInterval(() => this.look(), lookedEvery);
    rememberAct(this.lastActHere);
    inject(DestroyRef).onDestroy(() => {
      for (const act of acts) page.removeEventListener(act, notice, { capture: true });
      clearInterval(looking);
      clearTimeout(this.telling);
    });
  }

  private noticeAct(): void {
    const now = Date.now();
    if (now - this.lastActHere > 1_000) rememberAct(now);
    this.lastActHere = now;
    this.aboutToSignOut.set(false);
    this.tellLater();
  }

  /** Who reads or writes for long asks nothing of the server, which would take them for gone. */
  private tellLater(): void {
    const tell = () => {
      this.telling = undefined;
      this.lastTold = Date.now();
      if (this.session.current()) void this.session.showLife();
    };
    this.telling ??= setTimeout(tell, Math.max(0, this.lastTold + toldEvery - Date.now()));
  }

  private look(): void {
    // Under its cover a page has nobody to sign out.
    if (!this.session.current()) return this.aboutToSignOut.set(false);
    const unused = Date.now() - Math.max(this.lastActHere, rememberedAct());
    this.aboutToSignOut.set(unused >= signedOutAfter - warnedBefore);
    if (unused >= signedOutAfter) void this.session.signOutForIdleness();
  }
}

function rememberedAct(): number {
  try {
    return Number(localStorage.getItem(rememberedAs)) || 0;
  } catch {
    // Storage refused: each tab counts for itself.
    return 0;
  }
}

function rememberAct(at: number): void {
  try {
    localStorage.setItem(rememberedAs, String(at));
  } catch {
    // See rememberedAct.
  }
}
