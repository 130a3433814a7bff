import { DOCUMENT, DestroyRef, inject } from '@angular/core';

import { Live } from '../live/live';
import { coalesced } from './coalesced';

const aMinute = 60_000;

/**
 * Calls `look` when something of these kinds changes, when who is shown to the reader may have
 * changed, and when something may have been missed; once a minute where nothing is heard. Not
 * beside that as {@link refreshInView}: each look at a person is recorded.
 */
export function lookAgain(look: () => void, ...kinds: readonly string[]): void {
  const live = inject(Live);
  const page = inject(DOCUMENT);
  const looking = coalesced(look);
  const deaf = live.hear(kinds, () => looking.ask());
  const unheard = setInterval(() => {
    if (!live.isUp() && page.visibilityState === 'visible') looking.ask();
  }, aMinute);
  inject(DestroyRef).onDestroy(() => {
    looking.stop();
    clearInterval(unheard);
    deaf();
  });
}
