import { ApiClient } from './api-client.ts';
import { percentile, repeat } from './clients.ts';
import { type Figure, ratio } from './figures.ts';
import { middleAndTail } from './free-slots.ts';

const ROUNDS = 6;
const MILLISECONDS_A_ROUND = 1_500;

/** A working day at Cori, with about fifty visits. */
const day = { from: '2027-04-06', to: '2027-04-06' };

const operator = { email: 'sportello.cori@demo.invalid', password: 'dimostrazione-cori' };

/**
 * How long an operator waits for a day of the agenda, with isolation and audit and
 * without both, turn by turn.
 */
export async function measureAgenda(port: number, barePort: number): Promise<Figure[]> {
  const sides = await Promise.all(
    [port, barePort].map(async (at) => ({ api: await signedIn(at), took: [] as number[] })),
  );
  const [safe, bare] = sides;
  if (!safe || !bare) throw new Error('two sides are compared');
  await mustAnswerTheSame(safe.api, bare.api);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { api, took } of sides) {
      const answers = await repeat(1, MILLISECONDS_A_ROUND, () => api.agenda(day));
      // The first round warms both up.
      if (round > 0) took.push(...answers);
    }
  }
  for (const { api } of sides) api.close();
  const name = 'A day of the agenda over HTTP, one client';
  return [
    { name: `${name}: with isolation and audit`, value: middleAndTail(safe.took) },
    { name: `${name}: without both`, value: middleAndTail(bare.took) },
    ratio(
      `${name}: p50, with to without`,
      percentile(safe.took, 0.5) / percentile(bare.took, 0.5),
      {
        atMost: 1.5,
      },
    ),
  ];
}

async function signedIn(port: number): Promise<ApiClient> {
  const api = new ApiClient(port);
  await api.signIn(operator);
  return api;
}

async function mustAnswerTheSame(safe: ApiClient, bare: ApiClient): Promise<void> {
  const [visits = [], others] = await Promise.all([safe, bare].map(visitsOfTheDay));
  if (visits.length < 20 || JSON.stringify(visits) !== JSON.stringify(others))
    throw new Error('The two agendas differ or are empty: they cannot be compared.');
}

async function visitsOfTheDay(api: ApiClient): Promise<unknown[]> {
  const answer = (await api.agenda(day)).toString();
  return (JSON.parse(answer) as { entries: unknown[] }).entries;
}
