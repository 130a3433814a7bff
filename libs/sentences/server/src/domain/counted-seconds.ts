/** Whoever sits longer over one sentence was probably called away. */
const longest = 5 * 60;

/** For the first sentence of a sitting, whose beginning nobody noted. */
const first = 30;

/**
 * How many seconds of work an act adds: the time since the act before, which a sitting is made
 * of; after a pause only what reading one sentence takes.
 */
export function countedSeconds(before: Date | undefined, now: Date): number {
  const passed = before ? (now.getTime() - before.getTime()) / 1000 : Infinity;
  return passed >= 0 && passed <= longest ? Math.round(passed) : first;
}

export const inMinutes = (seconds: number): number => Math.round(seconds / 60);
