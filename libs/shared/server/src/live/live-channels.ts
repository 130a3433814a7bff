import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { ServerBusy, TooManyRequests } from '../problem/request-problems';
import { readAnnounced, type Announced, type Announcements } from './announced';
import { ofStandings } from './announcing';
import { LiveChannel, rhythm } from './live-channel';
import { LiveListener } from './live-listener';
import type { LooksAtStanding } from './standing';

/** How many pages may listen at once; past it they look twice a minute. */
export const mostChannels = { ofSession: 8, ofAccount: 16, ofProcess: 1_000 };

/** Shorter than the second within which a channel ends with its session. */
const tickMs = 500;

const secondsUntilRetry = 30;

/** So many sessions are looked at together after a gap, so that other requests find connections. */
const lookedAtTogether = 4;

/** All open pages of this process, each told what whoever keeps it open may read. */
@Injectable()
export class LiveChannels implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly open = new Set<LiveChannel>();
  private readonly listener: LiveListener;
  private ticking: NodeJS.Timeout | undefined;
  private isClosing = false;

  constructor(
    url: string,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly most = mostChannels,
    private readonly rhythmOfChannels = rhythm,
  ) {
    this.listener = new LiveListener(url, {
      heard: (payload) => this.hear(payload),
      back: () => void this.catchUp(),
      deaf: () => this.hangUpAll(),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.ticking = setInterval(() => this.tick(), tickMs).unref();
    await this.listener.start();
  }

  /** Before the server waits for its answers to end. */
  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.ticking);
    this.hangUpAll();
    await this.listener.stop();
  }

  get count(): number {
    return this.open.size;
  }

  /**
   * Opens one, once it is sure who listens; its stream ends at once for who no longer may.
   * @param session names the session among others, and opens nothing
   * @throws TooManyRequests past the number for a session or an account
   * @throws ServerBusy past the number for this process, or while it hears nothing itself
   */
  async listen(
    session: string,
    operatorId: string,
    looks: LooksAtStanding,
  ): Promise<LiveChannel['stream']> {
    this.mustHaveRoom(session, operatorId);
    const channel = new LiveChannel({ session, operatorId }, looks, this.rhythmOfChannels);
    // Before the look: what ends meanwhile is not missed.
    this.open.add(channel);
    channel.stream.once('close', () => this.open.delete(channel));
    channel.begin();
    await channel.look();
    return channel.stream;
  }

  private mustHaveRoom(session: string, operatorId: string): void {
    const { ofSession, ofAccount, ofProcess } = this.most;
    const isDeaf = this.isClosing || !this.listener.isListening;
    if (isDeaf || this.open.size >= ofProcess) throw new ServerBusy(secondsUntilRetry);
    const theirs = [...this.open].filter(({ of }) => of.operatorId === operatorId);
    const here = theirs.filter(({ of }) => of.session === session);
    if (theirs.length >= ofAccount || here.length >= ofSession) {
      throw new TooManyRequests(secondsUntilRetry);
    }
  }

  private hear(payload: string): void {
    const announced = readAnnounced(payload);
    if (!announced) return;
    if (announced.kind === ofStandings.session || announced.kind === ofStandings.operator) {
      this.lookAtStandings(announced);
    } else if (announced.kind === ofStandings.grant) {
      this.lookAgain(announced);
    } else {
      this.tell(announced);
    }
  }

  private lookAtStandings({ kind, id, operators }: Announced): void {
    for (const channel of this.open) {
      if (!operators.includes(channel.of.operatorId)) continue;
      if (kind === ofStandings.session && !channel.isOfSession(id)) continue;
      void channel.look();
    }
  }

  /** Of a grant only that there is something: who it is about may not be shown any more, or yet. */
  private lookAgain({ municipality, operators }: Announced): void {
    for (const channel of this.open) {
      if (!operators.includes(channel.of.operatorId)) continue;
      if (!channel.listener) channel.miss();
      else if (channel.listener.municipalities.includes(municipality ?? '')) channel.lookAgain();
    }
  }

  private tell(announced: Announced): void {
    for (const channel of this.open) {
      const { listener } = channel;
      if (!listener) channel.miss();
      else if (this.announcements.isHeardBy(listener, announced)) channel.tell(announced);
    }
  }

  private tick(): void {
    const now = this.clock.now();
    for (const channel of this.open) {
      channel.tick();
      if (channel.isDue && channel.isDue <= now) {
        // At midnight what is shown to somebody may begin or end too.
        channel.miss();
        void channel.look();
      }
    }
  }

  private async catchUp(): Promise<void> {
    const waiting = [...this.open].values();
    const inTurn = async (): Promise<void> => {
      for (const channel of waiting) {
        channel.miss();
        await channel.look();
      }
    };
    await Promise.all(Array.from({ length: lookedAtTogether }, inTurn));
  }

  private hangUpAll(): void {
    for (const channel of this.open) channel.hangUp();
  }
}
