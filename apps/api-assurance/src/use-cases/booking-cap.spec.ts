import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { cori } from '@one-stop-shop/scheduling/server/testing';

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

  /** As many were let on in this hour. */
  const busier = (key: string, points: number) =>
    api.database.everything(
      `UPDATE platform.attempt SET points = ${points} WHERE key LIKE '${key}%'`,
    );
  const counted = async (key: string): Promise<number> => {
    const rows = await api.database.everything<{ points: number }>(
      `SELECT max(points)::int AS points FROM platform.attempt WHERE key LIKE '${key}%'`,
    );
    return rows[0]?.points ?? 0;
  };

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

  it('asks at once who fills in what robots fill in', async () => {
    expect(letOn(await many(4, () => nowhere({ website: 'https://spam.example' })))).toBe(0);
    expect((await nowhere()).status).toBe(404);
  });

  it.each([1, 2])('makes nobody work for those who only ask, at a weight of %d', async (weight) => {
    const wishes = weight === 2 ? { phone: undefined } : {};
    await many(4, () => nowhere());
    expect(letOn(await many(300, () => nowhere(wishes)))).toBe(0);
    expect(await triesFor(await nowhere())).toBeLessThanOrEqual(300);
    expect((await nowhere({}, { 'x-forwarded-for': '198.51.100.200' })).status).toBe(404);
    expect(await counted('booking:')).toBe(4);
  });

  it('gives nothing back of an hour that began after the request', async () => {
    await many(4, () => nowhere());
    await api.database.everything(
      `UPDATE platform.attempt SET expire = expire + 3600000 WHERE key LIKE 'booking:%'`,
    );
    await many(20, () => nowhere());
    expect(await counted('booking:')).toBe(24);
  });

  it('takes no work that was done for something else, nor easy work kept from before', async () => {
    const guess = () =>
      api.send(
        'POST',
        '/api/public/managed-appointment/open',
        { code: 'ZZZZZZZZ' },
        { 'x-forwarded-for': `192.0.2.${network}` },
      );
    await many(20, guess);
    const ofCodes = await solved(challengeOf(await guess()));
    await many(4, () => nowhere());
    expect((await nowhere({}, ofCodes)).status).toBe(403);
    const kept = await solved(challengeOf(await nowhere()));
    await busier('booking:', 13);
    expect((await nowhere({}, kept)).status).toBe(403);
  });

  it('lets on whose network got busier while the phone was at work', async () => {
    await many(4, () => nowhere());
    const proof = await solved(challengeOf(await nowhere()));
    await busier('booking:', 7);
    expect((await nowhere({}, proof)).status).toBe(404);
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
    await busier('booking:', 15);
    expect(await triesFor(await nowhere())).toBeGreaterThan(300);
    await busier('booking:', 1_000);
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
    await busier('booking-all:', 1_000);
    const stranger = from(100);
    const asked = await nowhere({}, stranger);
    expect(asked.status).toBe(403);
    expect(await triesFor(asked)).toBeLessThanOrEqual(1_200);
    const proof = await solved(challengeOf(asked));
    expect((await nowhere({}, { ...proof, ...stranger })).status).toBe(404);
  });
});
