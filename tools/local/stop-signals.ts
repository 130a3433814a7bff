export interface Asked {
  /** Aborted from the first asking on. */
  readonly signal: AbortSignal;
  /** Fulfilled at the first asking. */
  readonly happened: Promise<void>;
}

/** One asking is enough: more signals, as npm passes them on, change nothing about an orderly stop. */
export function whenAskedToStop(say: (line: string) => void): Asked {
  const stopping = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  let since = 0;
  const stop = () => {
    if (!stopping.signal.aborted) {
      since = performance.now();
      say('\nStopping.');
      stopping.abort();
      resolve();
    } else if (performance.now() - since > 1_000) say('Still stopping; nothing will be lost.');
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  stopWithParent(stop);
  return { signal: stopping.signal, happened: promise };
}

/** A killed npm passes no signal on, and nobody would know that the product still runs. */
function stopWithParent(stop: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
