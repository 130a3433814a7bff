import { setTimeout as pause } from 'node:timers/promises';
import type { RunningApi } from './running-api';

/** What an open page was told, in its order. */
export interface Told {
  readonly event: string;
  readonly data: unknown;
  /** Milliseconds of the machine's clock. */
  readonly at: number;
}

/** An open page that hears of changes. */
export class Ear {
  readonly told: Told[] = [];
  /** When the stream was over; undefined while it goes on. */
  endedAt: number | undefined;
  private readonly leaving = new AbortController();
  private text = '';

  private constructor(readonly status: number) {}

  /** Opens one; an answer that is refused is an ear with the status of the refusal. */
  static async open(api: Pick<RunningApi, 'url'>, cookie: string): Promise<Ear> {
    const leaving = new AbortController();
    const answer = await fetch(`${api.url}/api/session/live`, {
      headers: { cookie },
      signal: leaving.signal,
    });
    const ear = new Ear(answer.status);
    ear.leaving.signal.addEventListener('abort', () => leaving.abort());
    if (answer.status !== 200 || !answer.body) {
      ear.told.push({ event: 'refused', data: await answer.json(), at: performance.now() });
      ear.endedAt = performance.now();
    } else void ear.read(answer.body);
    return ear;
  }

  close(): void {
    this.leaving.abort();
  }

  /** The changes that were told, as `appointment booked`, without those told twice. */
  get changes(): string[] {
    const heard = this.told.filter(({ event }) => event === 'change');
    return [...new Set(heard.map(({ data }) => wordsOf(data)))];
  }

  /** @returns milliseconds until it is so; Infinity when it isn't within a while */
  async until(isSo: (ear: this) => boolean, within = 1_500): Promise<number> {
    const began = performance.now();
    while (!isSo(this)) {
      if (performance.now() - began > within) return Infinity;
      await pause(10);
    }
    return performance.now() - began;
  }

  private async read(body: NonNullable<Response['body']>): Promise<void> {
    const words = new TextDecoder();
    try {
      for await (const chunk of body)
        this.hear(words.decode(chunk as Uint8Array, { stream: true }));
    } catch {
      // Who leaves ends it too.
    }
    this.endedAt = performance.now();
  }

  private hear(text: string): void {
    const pieces = (this.text + text).split('\n\n');
    this.text = pieces.pop() ?? '';
    for (const piece of pieces) {
      const [, event = ''] = /^event: (.*)$/m.exec(piece) ?? [];
      const [, data = 'null'] = /^data: (.*)$/m.exec(piece) ?? [];
      if (event) this.told.push({ event, data: JSON.parse(data), at: performance.now() });
    }
  }
}

function wordsOf(data: unknown): string {
  const { kind, what } = data as { kind: string; what: string };
  return `${kind} ${what}`;
}
