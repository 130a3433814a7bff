import { DOCUMENT, DestroyRef, inject } from '@angular/core';

import { Live } from '../live/live';
import { Reach } from '../reach/reach';
import { coalesced } from './coalesced';

const halfAMinute = 30_000;
/** While changes are heard, only what time alone brings about is left to be looked for. */
const restfulTurns = 10;

/**
 * Calls `refresh` when something of these kinds changes, while the page can be seen, and when it
 * can be seen again. Where nothing is heard it is called twice a minute.
 */
export function refreshInView(refresh: () => void, ...kinds: readonly string[]): void {
  const page = inject(DOCUMENT);
  const live = inject(Live);
  const reading = coalesced(refresh);
  const refreshIfSeen = () => {
    if (page.visibilityState === 'visible') reading.ask();
  };
  let turns = 0;
  const refreshing = setInterval(() => {
    turns += 1;
    if (!live.isUp() || turns % restfulTurns === 0) refreshIfSeen();
  }, halfAMinute);
  const deaf = live.hear(kinds, refreshIfSeen);
  page.addEventListener('visibilitychange', refreshIfSeen);
  const awaited = inject(Reach).onReturn(refreshIfSeen);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(refreshing);
    reading.stop();
    deaf();
    page.removeEventListener('visibilitychange', refreshIfSeen);
    awaited();
  });
}
