import { emergencyAccessMinutes } from '@one-stop-shop/identity/contracts';
import type { Proof } from './proof';

const minute = 60_000;

/** Whoever opens an emergency access showed a second factor within these five minutes. */
const freshFor = 5 * minute;

export function endOfEmergencyAccess(openedAt: Date): Date {
  return new Date(openedAt.getTime() + emergencyAccessMinutes * minute);
}

/** A password, and the word of a provider that may have asked for no more, don't count. */
export function isFreshSecondFactor(provenBy: Proof, provenAt: Date, now: Date): boolean {
  if (provenBy !== 'passkey' && provenBy !== 'totp') return false;
  return now.getTime() - provenAt.getTime() <= freshFor;
}
