import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { aRunningApi, type Answer, type RunningApi } from './testing/running-api';

describe('many bookings from one network', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi({ BOOKINGS_PER_NETWORK_AND_HOUR: '2' });
  });
  afterAll(() => api.stop());

  const book = (time: string, extra = {}, headers?: Record<string, string>) =>
    api.send(
      'POST',
      '/api/public/appointments',
      {
        deskId: cori,
        startsAt: `2026-11-24T${time}:00Z`,
        language: 'en',
        firstName: 'Ada',
        ...extra,
      },
      headers,
    );
  const challengeOf = (answer: Answer) => (answer.body as { challenge: Challenge }).challenge;

  const proofOf = (challenge: object, solution: object | null) => ({
    'x-proof-of-work': Buffer.from(JSON.stringify({ challenge, solution })).toString('base64'),
  });
  const solved = async (challenge: Challenge) =>
    proofOf(challenge, await solveChallenge({ challenge, deriveKey }));

  it('asks for a proof of work past the cap, and takes each proof once', async () => {
    expect((await book('15:00')).status).toBe(201);
    expect((await book('15:20')).status).toBe(201);
    const refused = await book('15:40');
    expect(refused).toMatchObject({ status: 403, body: { code: 'request.challenge-required' } });
    const proof = await solved(challengeOf(refused));
    expect((await book('15:40', {}, proof)).status).toBe(201);
    expect((await book('16:00', {}, proof)).status).toBe(403);
  });

  it('takes no proof that it did not ask for', async () => {
    const refused = await book('16:20');
    const challenge = challengeOf(refused);
    const solution = await solveChallenge({ challenge, deriveKey });
    const forged = { ...challenge, signature: challenge.signature?.replace(/^./, 'x') };
    expect((await book('16:20', {}, proofOf(forged, solution))).status).toBe(403);
    expect(
      (await book('16:20', {}, proofOf(challenge, { ...solution, counter: 1, derivedKey: '00' })))
        .status,
    ).toBe(403);
    expect((await book('16:20', {}, { 'x-proof-of-work': 'bm9uc2Vuc2U=' })).status).toBe(403);
  });

  it('asks whoever fills the field that people never see', async () => {
    const fresh = await aRunningApi({ BOOKINGS_PER_NETWORK_AND_HOUR: '20' });
    try {
      const answer = await fresh.send('POST', '/api/public/appointments', {
        deskId: cori,
        startsAt: '2026-11-24T15:00:00Z',
        language: 'en',
        firstName: 'Ada',
        website: 'https://spam.example',
      });
      expect(answer.status).toBe(403);
    } finally {
      await fresh.stop();
    }
  });
});
