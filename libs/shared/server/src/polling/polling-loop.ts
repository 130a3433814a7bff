import { setTimeout as pause } from 'node:timers/promises';

export interface PollingLoopOptions {
  /** Pause between rounds that find nothing to do. */
  readonly pauseMs: number;
  /** How long a round that hangs is waited for when the loop is stopped; 5 s if not said. */
  readonly patienceMs?: number;
  /** Told of the first of several failures in a row, so that an outage fills no log. */
  readonly onFailure: (error: unknown) => void;
}

const longestPauseMs = 5_000;

/**
 * Work done round after round until it is stopped: at once while there is more,
 * after a pause when there was none, after a growing pause when it fails.
 */
export class PollingLoop {
  private readonly stopping = new AbortController();
  private ending: Promise<void> | undefined;

  constructor(
    /** One round; true when there may be more to do. */
    private readonly round: () => Promise<boolean>,
    private readonly options: PollingLoopOptions,
  ) {}

  start(): void {
    this.ending ??= this.run();
  }

  /**
   * Fulfilled when the round under way is over; none follows. One that hangs, since
   * what it waits for is away, is left behind.
   */
  async stop(): Promise<void> {
    this.stopping.abort();
    const { patienceMs = 5_000 } = this.options;
    await Promise.race([this.ending, pause(patienceMs, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const more = await this.round();
        failures = 0;
        if (more) continue;
      } catch (error) {
        if (++failures === 1) this.options.onFailure(error);
      }
      const ms = Math.min(this.options.pauseMs * 2 ** failures, longestPauseMs);
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
  }
}
