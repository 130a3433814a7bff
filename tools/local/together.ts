/**
 * Waits until all have ended, well or badly, and then throws the first failure: what is still being
 * started when another part fails must be stopped too, so it may not be left alone.
 */
export async function together<First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> {
  const outcomes = await Promise.allSettled([first, second]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return [await first, await second];
}
