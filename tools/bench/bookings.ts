import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.ts';
import type { BareDriver, RehearsedBooking } from './bare-driver.ts';
import type { Booking } from './booking.ts';
import { bookingsToMake } from './bookings-to-make.ts';
import { workThrough } from './clients.ts';
import { type Figure, ratio } from './figures.ts';

const ROUNDS = 5;
const BOOKINGS_A_TURN = 120;
const SECONDS_FOR_THE_WORKER = 120;

interface Round {
  readonly overHttp: readonly Booking[];
  readonly all: readonly RehearsedBooking[];
  readonly writes: readonly RehearsedBooking[];
}

type Side = keyof Round;

/**
 * Bookings a second, each of another moment by another person: over HTTP, as all
 * the statements that this takes on the bare driver, and as those alone that write.
 * Meanwhile the worker hands on what was booked, alike in everybody's turn.
 */
export async function measureBookings(
  api: ApiClient,
  bare: BareDriver,
  days: { from: string; to: string },
  clients: number,
  isWorkerDone: () => Promise<boolean>,
): Promise<Figure[]> {
  const took: Record<Side, number> = { overHttp: 0, all: 0, writes: 0 };
  for (const [index, round] of (await prepareRounds(bare, days)).entries()) {
    const turns: Record<Side, () => Promise<number>> = {
      overHttp: () => workThrough(clients, round.overHttp, (each) => api.book(each)),
      all: () => workThrough(clients, round.all, (each) => bare.book(each, 'all')),
      writes: () => workThrough(clients, round.writes, (each) => bare.book(each, 'writes')),
    };
    for (const [side, turn] of Object.entries(turns) as [Side, () => Promise<number>][]) {
      const milliseconds = await turn();
      // The first round warms them up, and gives the worker enough to do for the rest.
      if (index > 0) took[side] += milliseconds;
    }
  }
  await letWorkerFinish(isWorkerDone);
  return figuresOf(took, `Bookings, ${clients} clients`);
}

function figuresOf(took: Record<Side, number>, name: string): Figure[] {
  const perSecond = (side: Side) =>
    `${((ROUNDS * BOOKINGS_A_TURN * 1_000) / took[side]).toFixed(0)} a second`;
  const atLeast = 0.3;
  return [
    { name: `${name}: over HTTP`, value: perSecond('overHttp') },
    { name: `${name}: bare driver, all statements`, value: perSecond('all') },
    { name: `${name}: bare driver, only those that write`, value: perSecond('writes') },
    ratio(`${name}: HTTP to all statements`, took.all / took.overHttp, { atLeast }),
    // For the reader: what the questions before the writing cost, ours and the framework's.
    { name: `${name}: HTTP to those that write`, value: (took.writes / took.overHttp).toFixed(2) },
  ];
}

/** Every moment and every person comes once, on one of the sides. */
async function prepareRounds(
  bare: BareDriver,
  days: { from: string; to: string },
): Promise<Round[]> {
  const bookings = await bookingsToMake(bare, days);
  if (bookings.length < 3 * (ROUNDS + 1) * BOOKINGS_A_TURN)
    throw new Error(`${bookings.length} free slots are too few.`);
  const next = () => bookings.splice(0, BOOKINGS_A_TURN);
  const rehearse = async () => {
    const rehearsed: RehearsedBooking[] = [];
    for (const booking of next()) rehearsed.push(await bare.rehearse(booking));
    return rehearsed;
  };
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    rounds.push({ overHttp: next(), all: await rehearse(), writes: await rehearse() });
  return rounds;
}

async function letWorkerFinish(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + SECONDS_FOR_THE_WORKER * 1_000;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error('The worker does not finish.');
    await pause(100);
  }
}
