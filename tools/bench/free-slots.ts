import type { ApiClient } from './api-client.ts';
import type { BareDriver } from './bare-driver.ts';
import { percentile, repeat } from './clients.ts';
import { type Figure, ratio } from './figures.ts';

const ROUNDS = 5;
const MILLISECONDS_A_ROUND = 1_500;

interface Sides {
  readonly api: number[];
  readonly bare: number[];
}

/**
 * How long a month of free slots takes at all desks, over HTTP and on the bare
 * driver. The rounds take turns, so that noise of the machine meets both alike.
 */
export async function measureFreeSlots(
  api: ApiClient,
  bare: BareDriver,
  month: { from: string; to: string },
): Promise<Figure[]> {
  await mustAnswerTheSame(api, bare, month);
  const took = new Map<number, Sides>([1, 8].map((clients) => [clients, { api: [], bare: [] }]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [clients, sides] of took) {
      const onApi = await repeat(clients, MILLISECONDS_A_ROUND, () => api.freeSlots(month));
      const onBare = await repeat(clients, MILLISECONDS_A_ROUND, () => bare.freeSlots(month));
      // The first round warms both up.
      if (round === 0) continue;
      sides.api.push(...onApi);
      sides.bare.push(...onBare);
    }
  }
  return [...took].flatMap(([clients, sides]) => figuresOf(clients, sides));
}

function figuresOf(clients: number, { api, bare }: Sides): Figure[] {
  const name = `A month of free slots, ${clients === 1 ? 'one client' : `${clients} clients`}`;
  return [
    { name: `${name}: over HTTP`, value: middleAndTail(api) },
    { name: `${name}: bare driver`, value: middleAndTail(bare) },
    ratio(`${name}: p50, HTTP to bare`, percentile(api, 0.5) / percentile(bare, 0.5), {
      atMost: 2.5,
    }),
  ];
}

/** Median and 95th percentile in words. */
export function middleAndTail(took: readonly number[]): string {
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(took, share).toFixed(1));
  return `p50 ${p50} ms, p95 ${p95} ms (${took.length} answers)`;
}

async function mustAnswerTheSame(
  api: ApiClient,
  bare: BareDriver,
  month: { from: string; to: string },
): Promise<void> {
  const answer = (await api.freeSlots(month)).toString();
  if (answer !== (await bare.freeSlots(month)))
    throw new Error('The api and the bare driver answer differently: they cannot be compared.');
}
