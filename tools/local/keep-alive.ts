import { setTimeout as pause } from 'node:timers/promises';
import { Fault, inOneSentence } from './faults.ts';

/** One life of a part of the product. */
export interface Life {
  /** Fulfilled with how it ended, whoever ended it. */
  readonly gone: Promise<Fault>;
  stop(): Promise<void>;
}

/** A part of the product that should live as long as the start. */
export interface Part<Lived extends Life> {
  readonly name: string;
  begin(): Promise<Lived>;
}

export interface Kept<Lived extends Life> {
  readonly first: Lived;
  /** Fulfilled with the last reason when it died too often to be started once more. */
  readonly givenUp: Promise<Fault>;
  stop(): Promise<void>;
}

/** Before each new life of those that follow one another closely, in milliseconds. */
const pauses = [1_000, 2_000, 4_000, 8_000, 16_000];
/** Who has lived that long has recovered: its next death is a first one again. */
const healthy = 60_000;

/**
 * Begins a part, and begins it again when it dies: after a pause that grows, so many times, and
 * says so. The first beginning is not repeated: its fault is the person's to put right.
 */
export async function keepAlive<Lived extends Life>(
  part: Part<Lived>,
  say: (line: string) => void,
  patience = { pauses, healthy },
): Promise<Kept<Lived>> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const givenUp = Promise.withResolvers<Fault>();
  const first = await part.begin();
  let life: Life | undefined = first;
  const watching = watch();

  return {
    first,
    givenUp: givenUp.promise,
    async stop() {
      stopping.abort();
      await life?.stop();
      // What was just being begun is there only now.
      await watching;
    },
  };

  async function watch(): Promise<void> {
    for (let deaths = 0; life && !signal.aborted;) {
      const began = performance.now();
      const why: Fault = await life.gone;
      life = undefined;
      if (performance.now() - began > patience.healthy) deaths = 0;
      deaths = await beginAgain(why, deaths);
    }
  }

  /** Answers how many deaths it took since it was last well. */
  async function beginAgain(why: Fault, before: number): Promise<number> {
    let reason = why;
    for (let deaths = before; !signal.aborted;) {
      const wait = patience.pauses[deaths];
      if (wait === undefined) {
        givenUp.resolve(reason);
        break;
      }
      deaths += 1;
      say(`The ${part.name} stopped unexpectedly; starting it again in ${wait / 1000} s.`);
      await pause(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
      try {
        const next = await part.begin();
        if (signal.aborted) {
          await next.stop();
          break;
        }
        life = next;
        say(`The ${part.name} is up again.`);
        return deaths;
      } catch (error) {
        reason = error instanceof Fault ? error : new Fault(inOneSentence(error));
      }
    }
    return before;
  }
}
