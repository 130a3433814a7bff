import { Readable } from 'node:stream';
import { liveEvents, type LiveChange, type LiveEnd } from '@one-stop-shop/shared/contracts';
import { standsTheSame, type Listener, type LooksAtStanding, type Standing } from './standing';

/** So much may wait for a page that reads slowly, in bytes; what comes then is one look again. */
const mostWaiting = 4_096;

/** In milliseconds of the machine's clock. */
export interface Rhythm {
  /** From one sign of life to the next: shorter than the patience of proxies. */
  readonly heartbeat: number;
  /** Without a byte taken by somebody for whom some wait. */
  readonly patience: number;
  /** For good: then the page opens another. */
  readonly life: number;
}

export const rhythm: Rhythm = { heartbeat: 15_000, patience: 30_000, life: 30 * 60_000 };

/** One open page: what it is told, and as whom it listens. */
export class LiveChannel {
  /** Server-sent events, as they go over the wire. */
  readonly stream = new Readable({ read: () => undefined, highWaterMark: mostWaiting });
  private readonly openedAt = performance.now();
  private spokenAt = this.openedAt;
  private takenAt = this.openedAt;
  private waiting = 0;
  private standing: Standing | undefined;
  private looking: Promise<void> | undefined;
  private isToLookAgain = false;
  private isOver = false;
  private hasMissed = false;

  constructor(
    /** Of the session and of the account, under which channels are counted. */
    readonly of: { readonly session: string; readonly operatorId: string },
    private readonly looks: LooksAtStanding,
    private readonly rhythm: Rhythm,
  ) {}

  /** Undefined while it is not known for sure: nothing is told then. */
  get listener(): Listener | undefined {
    return this.looking ? undefined : this.standing?.listener;
  }

  /** Whether an announcement about this session is about this page; unsure counts as yes. */
  isOfSession(id: string): boolean {
    return !this.standing || this.standing.sessionId === id;
  }

  /** By the injected clock: when time alone may have ended it. */
  get isDue(): Date | undefined {
    return this.looking ? undefined : this.standing?.until;
  }

  /** Without a first byte the head of the answer would wait for one. */
  begin(): void {
    this.push(': listening\n\n');
  }

  tell(change: LiveChange): void {
    const { kind, id, what } = change;
    this.say(liveEvents.change, { kind, id, what });
  }

  lookAgain(): void {
    this.say(liveEvents.lookAgain, {});
  }

  /** Something was said that this page might hear, were it known who listens. */
  miss(): void {
    this.hasMissed = true;
  }

  /**
   * Reads how who listens stands, and ends the channel when it is no longer as it was. What is
   * announced meanwhile is told to nobody: afterwards the page looks again.
   */
  look(): Promise<void> {
    this.isToLookAgain = true;
    this.looking ??= this.lookUntilSure().finally(() => {
      this.looking = undefined;
      if (this.hasMissed) this.catchUp();
    });
    return this.looking;
  }

  /** The page goes on without, and asks for another channel in a while. */
  hangUp(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.stream.push(null);
  }

  end(because: LiveEnd): void {
    this.say(liveEvents.ended, { because });
    this.hangUp();
  }

  /** Every half second. */
  tick(): void {
    const now = performance.now();
    this.watchReader(now);
    if (now - this.openedAt > this.rhythm.life) return this.hangUp();
    if (this.hasMissed) this.catchUp();
    if (now - this.spokenAt > this.rhythm.heartbeat) this.push(': still here\n\n');
  }

  private async lookUntilSure(): Promise<void> {
    while (this.isToLookAgain && !this.isOver) {
      this.isToLookAgain = false;
      const before = this.standing;
      const now = await this.looks().catch(() => 'unknown' as const);
      // Who can't be told from somebody else hears nothing.
      if (now === 'unknown') return this.hangUp();
      if (!now) return this.end('session');
      this.standing = now;
      if (before && !standsTheSame(before.listener, now.listener)) return this.end('role');
    }
  }

  private catchUp(): void {
    if (this.isOver || this.looking || this.stream.readableLength > 0) return;
    this.hasMissed = false;
    this.lookAgain();
  }

  private say(event: string, data: object): void {
    this.push(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private push(text: string): void {
    if (this.isOver) return;
    if (this.stream.readableLength + text.length > mostWaiting) return this.miss();
    this.spokenAt = performance.now();
    this.stream.push(text);
  }

  private watchReader(now: number): void {
    const waiting = this.stream.readableLength;
    if (waiting === 0 || waiting < this.waiting) this.takenAt = now;
    this.waiting = waiting;
    if (now - this.takenAt > this.rhythm.patience) this.stream.destroy();
  }
}
