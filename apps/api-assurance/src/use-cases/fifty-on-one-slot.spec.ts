import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import type { Slot } from '@one-stop-shop/scheduling/contracts';

const clients = 50;
const rounds = 200;

describe(`${clients} people want the same slot, ${rounds} times`, () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.stop());

  const freeSlots = async (): Promise<Slot[]> => {
    const answer = await api.send('GET', '/api/public/slots?from=2026-11-23&to=2027-01-22');
    return answer.body as Slot[];
  };
  const bookAll = (slot: Slot): Promise<Answer[]> =>
    Promise.all(
      Array.from({ length: clients }, (_, client) =>
        api.send('POST', '/api/public/appointments', {
          deskId: slot.deskId,
          startsAt: slot.startsAt,
          language: 'en',
          firstName: 'Ada',
          email: `${client}-${randomUUID()}@example.org`,
        }),
      ),
    );

  it('has one winner each time; the others get alternatives and nobody an error', async () => {
    const slots = (await freeSlots()).slice(0, rounds);
    expect(slots).toHaveLength(rounds);
    let slowest = 0;
    for (const slot of slots) {
      const began = performance.now();
      const answers = await bookAll(slot);
      slowest = Math.max(slowest, performance.now() - began);
      const winners = answers.filter((answer) => answer.status === 201);
      const losers = answers.filter((answer) => answer.status === 409);
      expect([winners.length, losers.length]).toEqual([1, clients - 1]);
      for (const { body } of losers) {
        expect(body).toMatchObject({ code: 'scheduling.slot-taken' });
        expect((body as { alternatives: Slot[] }).alternatives.length).toBeGreaterThan(0);
      }
      await pause(0);
    }
    console.info(`${rounds} rounds of ${clients} clients, slowest ${Math.round(slowest)} ms`);
    const [stored] = await api.database.everything<{ booked: number; active: number }>(
      `SELECT (SELECT count(*)::int FROM scheduling.appointment) AS booked,
              (SELECT count(*)::int FROM scheduling.reservation WHERE active) AS active`,
    );
    expect(stored).toEqual({ booked: rounds, active: rounds });
  }, 240_000);
});
