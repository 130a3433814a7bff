import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';

import type {
  OpenSession,
  OperatorRole,
  SecondFactor,
  SignIn,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { Api, isRefusal } from '@one-stop-shop/shared/front-office';

import { homeOf } from '../areas/areas';
import { OtherTabs } from './other-tabs';
import { SessionApi } from './session-api';
import { signInAddress, signInKeeping } from './way-back';

/** Why somebody who was signed in no longer is, other than by their own wish. */
export type SessionEnd = 'idle' | 'ended';

/** Who is signed in on this device. The server keeps the session; this is what it told us. */
@Service()
export class Session {
  private readonly page = inject(DOCUMENT);
  private readonly sessions = inject(SessionApi);
  private readonly tabs = inject(OtherTabs);
  private readonly known = signal<OpenSession | undefined>(undefined);
  private readonly lastEnd = signal<SessionEnd | undefined>(undefined);

  /** Who was at work when the session ended without their wish; their page waits, covered. */
  private readonly left = signal<OpenSession | undefined>(undefined);
  private readonly taken = signal<OperatorRole | undefined>(undefined);
  private readonly gone = signal<readonly MunicipalityCode[]>([]);
  private hearing: Promise<void> | undefined;

  readonly current = this.known.asReadonly();
  readonly endedBecause = this.lastEnd.asReadonly();
  /** The role in which somebody worked until it was taken away, while they have others. */
  readonly lostRole = this.taken.asReadonly();
  /** Those for which somebody works no more, in the role in which they go on. */
  readonly lostMunicipalities = this.gone.asReadonly();
  readonly isCovered = computed(() => !!this.left());
  readonly permissions = computed(() => new Set(this.known()?.permissions));

  /** Another document is on its way: nothing of this one is kept any more. */
  isLeft = false;

  constructor() {
    const api = inject(Api);
    api.showsAs(() => {
      const shown = this.known();
      return shown && `${shown.operatorId};${shown.role}`;
    });
    this.tabs.onChange((operatorId) => {
      const shown = this.known() ?? this.left();
      if (shown && shown.operatorId !== operatorId) this.discard(signInAddress);
    });
    api.onRefusal((refusal) => {
      if (!this.known()) return;
      if (isRefusal(refusal, 'request.signed-out')) void this.hearEnd();
      if (isRefusal(refusal, 'request.not-permitted')) void this.readAnew();
      if (isRefusal(refusal, 'request.other-session')) void this.readWhenLost();
    });
  }

  /** Asks the server who is signed in, once: a page that was reloaded doesn't know yet. */
  async restore(): Promise<OpenSession | undefined> {
    if (this.known()) return this.known();
    try {
      this.known.set(await this.sessions.current());
    } catch (failure) {
      if (!isRefusal(failure, 'request.signed-out')) throw failure;
    }
    return this.known();
  }

  /** Resolves with the second factors of which one is asked for next; with none when the work begins. */
  async signIn(credentials: SignIn): Promise<readonly SecondFactor[]> {
    const answer = await this.sessions.open(credentials);
    if (answer.next === 'second-factor') return answer.factors;
    this.begin(answer.session);
    return [];
  }

  /**
   * A session was opened in another way: a second factor, an invitation. Who comes back to a covered
   * page finds it as they left it, in the role in which they did; for somebody else it is discarded.
   */
  begin(session: OpenSession): void {
    const left = this.left();
    if (!left) return this.open(session);
    if (!isBackAtWork(left, session)) return this.discard(homeOf(session.role));
    if (left.role === session.role) return this.open(session);
    void this.sessions.chooseView(left.role).then(
      (again) => this.open(again),
      () => this.discard(homeOf(session.role)),
    );
  }

  /** Nobody waits for the covered page any more. @param wayBack path to which a sign-in leads back */
  abandon(wayBack?: string): void {
    this.discard(wayBack ? signInKeeping(wayBack) : signInAddress);
  }

  /** Works from now on in another of one's roles. */
  async chooseView(role: OperatorRole): Promise<void> {
    this.known.set(await this.sessions.chooseView(role));
    this.acceptLoss();
  }

  /** Somebody has read what was taken away. */
  acceptLoss(): void {
    this.taken.set(undefined);
    this.gone.set([]);
  }

  /** Rejects, and leaves the session as it is, when the server couldn't be told. */
  async signOut(): Promise<void> {
    await this.sessions.close();
    this.tabs.tell(undefined);
    this.forget(undefined);
  }

  /** Closes a session that nobody uses. The screen empties even when the server can't be told. */
  async signOutForIdleness(): Promise<void> {
    // Asked as whom the page still shows: in another tab somebody else may be at work.
    const told = this.sessions.close().catch(() => undefined);
    this.forget('idle');
    await told;
  }

  /** Asks the server again: the role in view, or all of them, may have been taken away. */
  async readAnew(): Promise<void> {
    const before = this.known();
    const after = await this.sessions.current().catch(() => undefined);
    if (!before || !after || this.known() !== before) return;
    if (!this.isSomebodyElse(before, after)) this.learn(before, after);
  }

  /**
   * The server has said that this page may not go on as it stands: asked once more, since a proof
   * gives the session a new token, and what was sent with the one before is refused.
   */
  hearEnd(): Promise<void> {
    this.hearing ??= this.readWhetherEnded().finally(() => (this.hearing = undefined));
    return this.hearing;
  }

  private async readWhetherEnded(): Promise<void> {
    const before = this.known();
    await this.sessions.proving;
    const after = await this.sessions.current().catch(() => undefined);
    if (!before || this.known() !== before) return;
    if (!after) return this.forget('ended');
    if (this.isSomebodyElse(before, after)) return;
    if (isStillTheirs(before, after)) this.learn(before, after);
  }

  /** Tells the server that somebody is at work here, also where nothing is asked of it. */
  async showLife(): Promise<void> {
    await this.sessions.current().catch(() => undefined);
  }

  /**
   * A role that was taken away makes room for another. One that was chosen in another tab
   * does not: this page goes on showing its own, and does nothing in the other.
   */
  private async readWhenLost(): Promise<void> {
    const before = this.known();
    const after = await this.sessions.current().catch(() => undefined);
    if (!before || !after || this.known() !== before) return;
    if (this.isSomebodyElse(before, after)) return;
    if (isStillTheirs(before, after)) this.learn(before, after);
  }

  /** In another tab somebody else has signed in: what the page shows was never theirs to see. */
  private isSomebodyElse(before: OpenSession, after: OpenSession): boolean {
    const isOther = after.operatorId !== before.operatorId;
    if (isOther) this.discard(homeOf(after.role));
    return isOther;
  }

  private learn(before: OpenSession, after: OpenSession): void {
    if (JSON.stringify(after) !== JSON.stringify(before)) this.known.set(after);
    if (hasLostRole(before, after)) this.taken.set(before.role);
    else if (after.role === before.role) this.learnPlaces(before, after);
  }

  private learnPlaces(before: OpenSession, after: OpenSession): void {
    const left = new Set([...this.gone(), ...before.municipalities]);
    this.gone.set([...left].filter((code) => !after.municipalities.includes(code)));
  }

  private open(session: OpenSession): void {
    this.tabs.tell(session.operatorId);
    this.known.set(session);
    this.left.set(undefined);
    this.lastEnd.set(undefined);
    this.acceptLoss();
  }

  /** A document that never knew what the page held; until it is there, this one is nobody's. */
  private discard(address: string): void {
    this.isLeft = true;
    this.page.location.assign(address);
  }

  private forget(because: SessionEnd | undefined): void {
    this.left.set(because && (this.known() ?? this.left()));
    this.known.set(undefined);
    this.lastEnd.set(because);
  }
}

/** The same person, who may still work in the role of the page. */
function isBackAtWork(left: OpenSession, session: OpenSession): boolean {
  return (
    session.operatorId === left.operatorId && session.roles.some(({ role }) => role === left.role)
  );
}

function hasLostRole(before: OpenSession, after: OpenSession): boolean {
  return (
    after.operatorId === before.operatorId && !after.roles.some(({ role }) => role === before.role)
  );
}

/** Whether a page goes on for the same person: in the same role, or without the one that is gone. */
function isStillTheirs(before: OpenSession, after: OpenSession): boolean {
  const isSameRole = after.operatorId === before.operatorId && after.role === before.role;
  return isSameRole || hasLostRole(before, after);
}
