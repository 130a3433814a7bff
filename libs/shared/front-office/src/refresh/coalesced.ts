/** In milliseconds: shorter than anybody notices, longer than a burst of changes. */
const window = 400;

/**
 * Calls at once for the first of many, and once more for all that came shortly after it. @returns
 * what asks for a call, and what ends it
 */
export function coalesced(call: () => void): { ask(): void; stop(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const open = () => {
    waiting = undefined;
    if (isAsked) ask();
  };
  const ask = () => {
    isAsked = waiting !== undefined;
    if (isAsked) return;
    waiting = setTimeout(open, window);
    call();
  };
  return { ask, stop: () => clearTimeout(waiting) };
}
