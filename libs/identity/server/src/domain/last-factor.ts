import { LastFactor } from './problems';

/**
 * A factor may go when another stays. Throws LastFactor.
 * @param count of passkeys and authenticator apps before it goes
 */
export function mustLeaveOne(count: number): void {
  if (count <= 1) throw new LastFactor();
}
