import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const megabyte = 1024 * 1024;
const shortPauseMs = 25;

/** What a piece of work costs the process in which it runs, and so all others. */
export interface Strain {
  /** Longest time without answering anybody. */
  readonly pauseMs: number;
  readonly grownMb: number;
}

/** Measures the process that it runs in: the api's, in a spec. */
export class StrainGauge {
  private readonly delay = monitorEventLoopDelay({ resolution: 1 });

  constructor() {
    this.delay.enable();
  }

  async of(work: () => Promise<void>): Promise<Strain> {
    await this.forgetTheRest();
    const before = usedMb();
    await work();
    const grownMb = usedMb() - before;
    // The gauge ticks in a turn of its own.
    await nextTurn();
    await nextTurn();
    return { pauseMs: this.delay.max / 1e6, grownMb };
  }

  /** What was slow before, outside of the work. */
  private async forgetTheRest(): Promise<void> {
    if (this.delay.max / 1e6 < shortPauseMs) return;
    this.delay.reset();
    // Its first tick after that measures nothing yet.
    await pause(5);
  }

  stop(): void {
    this.delay.disable();
  }
}

function usedMb(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return (used_heap_size + external_memory) / megabyte;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What stays when nobody needs it any more. */
export function keptMb(): number {
  collect();
  return usedMb();
}
