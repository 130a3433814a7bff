/**
 * So many clients repeat an act for a while, each as soon as its last one is done.
 * @returns how long each act took, in milliseconds
 */
export async function repeat(
  clients: number,
  milliseconds: number,
  act: () => Promise<unknown>,
): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + milliseconds;
  await together(clients, async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await act();
      took.push(performance.now() - began);
    }
  });
  return took;
}

/**
 * So many clients do a piece of work each until none is left.
 * @returns how long the whole took, in milliseconds
 */
export async function workThrough<Piece>(
  clients: number,
  pieces: readonly Piece[],
  act: (piece: Piece) => Promise<unknown>,
): Promise<number> {
  const waiting = pieces.values();
  const began = performance.now();
  await together(clients, async () => {
    for (const piece of waiting) await act(piece);
  });
  return performance.now() - began;
}

async function together(clients: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: clients }, work));
}

/** The value that `share` of all values do not exceed; 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
