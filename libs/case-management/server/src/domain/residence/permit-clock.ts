import {
  renewalWindowDays,
  type ClockState,
  type PermitShown,
} from '@one-stop-shop/case-management/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import {
  contradictionsIn,
  isFirstReceipt,
  lastToAsk,
  pendingIn,
  type ResidenceFacts,
} from './residence-dates';
import { titleOf } from './residence-title';

/** By what the clock runs. */
export type ClockRuns = 'date' | 'receipt' | 'no_end' | 'unknown';

/** All that the clock asks of a statement: it tells no title. */
export interface RunningClock {
  readonly runsBy: ClockRuns;
  /** The day on the card, if one is known. */
  readonly expiresOn: LocalDay | null;
}

/** How the clock of a statement runs, by what was so on the day on which it was said. */
export function clockOf(facts: ResidenceFacts, today: LocalDay): RunningClock {
  return { runsBy: runsBy(facts, today), expiresOn: facts.expiresOn ?? null };
}

function runsBy(facts: ResidenceFacts, today: LocalDay): ClockRuns {
  if (titleOf(facts.title).noEnd) return 'no_end';
  const wrong = contradictionsIn(facts, today);
  if (wrong.includes('end_before_issue')) return 'unknown';
  const { renewal, conversion } = pendingIn(facts);
  // A receipt or a request that is yet to come is a slip of the pen, and stops no clock.
  if (wrong.length === 0 && (renewal || conversion || isFirstReceipt(facts))) return 'receipt';
  return facts.expiresOn ? 'date' : 'unknown';
}

/**
 * Where the clock stands: `renew_now` from sixty days before the day on the card to sixty after it.
 * (D.lgs. 286/1998, article 5, paragraphs 4 and 9-bis.)
 */
export function permitClock({ runsBy, expiresOn }: RunningClock, today: LocalDay): ClockState {
  if (runsBy !== 'date') return runsBy;
  if (!expiresOn) return 'unknown';
  if (today < plusDays(expiresOn, -renewalWindowDays)) return 'valid';
  return today <= lastToAsk(expiresOn) ? 'renew_now' : 'window_passed';
}

/** What whoever sees the person sees of it. */
export function permitShown(clock: RunningClock, today: LocalDay): PermitShown {
  const state = permitClock(clock, today);
  const { expiresOn } = clock;
  return {
    state,
    ...(expiresOn && { expiresOn }),
    ...(expiresOn && state === 'renew_now' && { askUntil: lastToAsk(expiresOn) }),
  };
}
