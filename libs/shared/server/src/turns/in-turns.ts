import { setImmediate as nextTurn } from 'node:timers/promises';

/** After so long others are answered in between; a step itself should take far less. */
const longestTurnMs = 15;

/**
 * Long work, written as a generator of short steps, in turns with everything else that
 * the process does.
 * @throws the reason of the signal, at the next step, once nobody waits for the result
 */
export async function inTurns<Result>(
  work: Generator<void, Result, void>,
  signal?: AbortSignal,
): Promise<Result> {
  let begunAt = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begunAt < longestTurnMs) continue;
    await nextTurn();
    begunAt = performance.now();
  }
}
