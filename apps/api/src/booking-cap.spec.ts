import { randomUUID } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { aRunningApi, type Answer, type RunningApi } from './testing/running-api';

const phone = '333 1234567';

describe('many bookings from one network', () => {
  let api: RunningApi;
  let network = 0;
  beforeAll(async () => {
    api = await aRunningApi({ BOOKINGS_PER_NETWORK_AND_HOUR: '4', TRUST_PROXY: 'true' });
  });
  afterAll(() => api.stop());
  // So many networks ask here that all together would be past what is theirs.
  beforeEach(async () => {
    network += 1;
    await api.database.everything('DELETE FROM platform.attempt');
  });

  const book = (wishes: object, headers: Record<string, string> = {}) =>
    api.send(
      'POST',
      '/api/public/appointments',
      {
        deskId: cori,
        startsAt: '2026-11-24T15:00:00Z',
        language: 'en',
        firstName: 'Ada',
        phone,
        ...wishes,
      },
      { 'x-forwarded-for': `192.0.2.${network}`, ...headers },
    );
  const at = (time: string) => book({ startsAt: `2026-11-24T${time}:00Z` });
  /** Nothing is found there, so that every request that is let on is answered by 404. */
  const nowhere = (wishes: object = {}, headers?: Record<string, string>) =>
    book({ deskId: randomUUID(), ...wishes }, headers);
  const many = (howMany: number, ask: () => Promise<Answer>) =>
    Promise.all(Array.from({ length: howMany }, ask));
  const letOn = (answers: readonly Answer[]) =>
    answers.filter(({ status }) => status !== 403).length;

  const challengeOf = (answer: Answer) => (answer.body as { challenge: Challenge }).challenge;
  const proofOf = (challenge: object, solution: object | null) => ({
    'x-proof-of-work': Buffer.from(JSON.stringify({ challenge, solution })).toString('base64'),
  });
  const solutionOf = (challenge: Challenge) => solveChallenge({ challenge, deriveKey });
  const solved = async (challenge: Challenge) => proofOf(challenge, await solutionOf(challenge));
  const triesFor = async (answer: Answer) => (await solutionOf(challengeOf(answer)))?.counter ?? 0;

  it('asks for a proof of work past the cap, and books with it', async () => {
    for (const time of ['15:00', '15:20', '15:40', '16:00']) {
      expect((await at(time)).status).toBe(201);
    }
    const refused = await at('16:20');
    expect(refused).toMatchObject({ status: 403, body: { code: 'request.challenge-required' } });
    const proof = await solved(challengeOf(refused));
    expect((await book({ startsAt: '2026-11-24T16:20:00Z' }, proof)).status).toBe(201);
  });

  it('lets through as many of fifty at once as of fifty in turn', async () => {
    expect(letOn(await many(50, () => nowhere()))).toBe(4);
  });

  it('weighs a booking double under which nobody can be reached', async () => {
    expect(letOn(await many(50, () => nowhere({ phone: undefined })))).toBe(2);
  });

  it('counts before it looks: also what can never be booked', async () => {
    await nowhere();
    await book({ phone: '12345' });
    await book({ startsAt: '2020-01-01T15:00:00Z' });
    await book({ mediatorLanguage: 'sq' });
    expect((await nowhere()).status).toBe(403);
  });

  it('counts what robots fill in like all others, and asks them at once', async () => {
    expect(letOn(await many(4, () => nowhere({ website: 'https://spam.example' })))).toBe(0);
    expect((await nowhere()).status).toBe(403);
  });

  it('takes a proof once, also when it comes fifty times at once', async () => {
    const refused = (await many(5, () => nowhere())).find(({ status }) => status === 403);
    const proof = await solved(challengeOf(refused as Answer));
    expect(letOn(await many(50, () => nowhere({}, proof)))).toBe(1);
    expect(letOn([await nowhere({}, proof)])).toBe(0);
  });

  it('takes no proof that it did not ask for', async () => {
    await many(4, () => nowhere());
    const challenge = challengeOf(await nowhere());
    const solution = await solutionOf(challenge);
    for (const forged of [
      proofOf({ ...challenge, signature: challenge.signature?.replace(/^./, 'x') }, solution),
      proofOf({ ...challenge, signature: challenge.signature?.toUpperCase() }, solution),
      proofOf({ ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution),
      proofOf(challenge, { ...solution, counter: 1, derivedKey: '00' }),
      { 'x-proof-of-work': 'bm9uc2Vuc2U=' },
    ]) {
      expect((await nowhere({}, forged)).status).toBe(403);
    }
  });

  it('asks for more the further a network is past its places, up to what still ends', async () => {
    await many(4, () => nowhere());
    const first = await triesFor(await nowhere());
    expect(first).toBeGreaterThanOrEqual(100);
    expect(first).toBeLessThanOrEqual(300);
    await many(10, () => nowhere());
    expect(await triesFor(await nowhere())).toBeGreaterThan(300);
    await many(1_000, () => nowhere());
    const last = await triesFor(await nowhere());
    expect(last).toBeGreaterThanOrEqual(1_600);
    expect(last).toBeLessThanOrEqual(4_800);
  }, 60_000);

  it('asks everybody for a little when very many come from everywhere, and closes to nobody', async () => {
    const from = (address: number) => ({ 'x-forwarded-for': `198.51.100.${address}` });
    const busy = Array.from({ length: 10 }, (_, address) => address);
    for (const address of busy) {
      expect(letOn(await many(4, () => nowhere({}, from(address))))).toBe(4);
    }
    await Promise.all(busy.map((address) => many(40, () => nowhere({}, from(address)))));
    const stranger = from(100);
    const asked = await nowhere({}, stranger);
    expect(asked.status).toBe(403);
    expect(await triesFor(asked)).toBeLessThanOrEqual(1_200);
    const proof = await solved(challengeOf(asked));
    expect((await nowhere({}, { ...proof, ...stranger })).status).toBe(404);
  });
});
