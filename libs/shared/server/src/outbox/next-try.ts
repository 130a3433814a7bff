const firstPauseMs = 2_000;
const longestPauseMs = 10 * 60_000;

/** When an event is handed on again after its n-th failure: 2 s later, then twice as long, at most 10 minutes. */
export function nextTry(now: Date, failures: number): Date {
  return new Date(now.getTime() + Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs));
}

const holdsBackMs = 60 * 60_000;

/**
 * Until when a failing event holds back younger ones about the same for the same subscriber:
 * an hour. Afterwards it is set aside, shown, and still tried.
 */
export function holdsBackUntil(occurredAt: Date): Date {
  return new Date(occurredAt.getTime() + holdsBackMs);
}
