const firstPauseMs = 2_000;
const longestPauseMs = 10 * 60_000;

/** When an event is handed on again after its n-th failure: 2 s later, then twice as long, at most 10 minutes. */
export function nextTry(now: Date, failures: number): Date {
  return new Date(now.getTime() + Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs));
}
