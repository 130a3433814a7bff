/** Readings that wait for a seal. */
export interface WaitingReadings {
  /** As many as one seal takes. */
  readonly isFull: boolean;
}

/** Most readings in one seal, so that making and checking it stays small work. */
export const mostInOneSeal = 5_000;

const sealEveryMs = 5 * 60_000;
const checkEveryMs = 6 * 60 * 60_000;

/** A seal for every few readings would make a long chain that takes long to check. */
export function isTimeToSeal(
  waiting: WaitingReadings,
  lastSealedAt: Date | undefined,
  now: Date,
): boolean {
  return waiting.isFull || !lastSealedAt || now.getTime() - lastSealedAt.getTime() >= sealEveryMs;
}

export function isTimeToCheck(lastCheckedAt: Date | undefined, now: Date): boolean {
  return !lastCheckedAt || now.getTime() - lastCheckedAt.getTime() >= checkEveryMs;
}
