import { randomInt } from 'node:crypto';
import type { BareDriver } from './bare-driver.ts';
import type { Booking } from './booking.ts';

/** Bookings of different moments by different people, in no order of time. */
export async function bookingsToMake(
  bare: BareDriver,
  days: { from: string; to: string },
): Promise<Booking[]> {
  const free = JSON.parse(await bare.freeSlots(days)) as {
    readonly deskId: string;
    readonly startsAt: string;
    readonly languages: readonly string[];
  }[];
  return shuffled(free).map(({ deskId, startsAt, languages: [language = 'it'] }, index) => ({
    deskId,
    startsAt,
    language,
    firstName: 'Prova',
    // Half of them get a letter at once, which the worker writes meanwhile.
    ...(index % 2 === 0
      ? { email: `prova${index}@example.org` }
      : { phone: `+39347${String(1_000_000 + index)}` }),
    reason: 'documents',
  }));
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}
