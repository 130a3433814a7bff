import type { WayToProve } from '@one-stop-shop/identity/contracts';
import { ProveAgain } from './problems';

const freshFor = 10 * 60_000;

/**
 * Whoever changes how an account is opened must have shown who they are within ten
 * minutes: a screen left open at a desk must not become a key.
 * @param ways in which they could show it anew
 * @throws ProveAgain
 */
export function mustBeFresh(provenAt: Date, now: Date, ways: readonly WayToProve[]): void {
  if (now.getTime() - provenAt.getTime() > freshFor) throw new ProveAgain(ways);
}
