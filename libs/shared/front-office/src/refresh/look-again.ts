import { DestroyRef, inject } from '@angular/core';

import { Live } from '../live/live';
import { coalesced } from './coalesced';

/**
 * Calls `look` when something of these kinds changes, when who is shown to the reader may have
 * changed, and when something may have been missed. Not twice a minute as {@link refreshInView}:
 * each look at a person is recorded.
 */
export function lookAgain(look: () => void, ...kinds: readonly string[]): void {
  const looking = coalesced(look);
  const deaf = inject(Live).hear(kinds, () => looking.ask());
  inject(DestroyRef).onDestroy(() => {
    looking.stop();
    deaf();
  });
}
