import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { cori } from '@one-stop-shop/scheduling/server/testing';

const free = 20;
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('codes on paper', () => {
  let api: RunningApi;
  let code: string;
  let network = 0;
  beforeAll(async () => {
    api = await aRunningApi({ TRUST_PROXY: 'true' });
    const booked = await api.send('POST', '/api/public/appointments', {
      ...{ deskId: cori, startsAt: '2026-11-24T15:00:00Z', language: 'en', firstName: 'Ada' },
    });
    ({ code } = booked.body as { code: string });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    network += 1;
    await api.database.everything('DELETE FROM platform.attempt');
  });

  const open = (guess: string, headers: Record<string, string> = {}) =>
    api.send(
      'POST',
      '/api/public/managed-appointment/open',
      { code: guess },
      { 'x-forwarded-for': `192.0.2.${network}`, ...headers },
    );
  const from = (address: string) => ({ 'x-forwarded-for': address });
  /** A code that nobody has, another one each time. */
  const wrong = (number: number): string =>
    `ZZZZZ${[...String(number).padStart(3, '0')].map((digit) => crockford[Number(digit)]).join('')}`;
  const guess = (howMany: number) =>
    Promise.all(Array.from({ length: howMany }, (_, number) => open(wrong(number))));
  const count = (answers: readonly Answer[], status: number) =>
    answers.filter((answer) => answer.status === status).length;
  const challengeIn = ({ body }: Answer) => (body as { challenge: Challenge }).challenge;
  const solved = async (answer: Answer) => {
    const challenge = challengeIn(answer);
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    return { proof: { 'x-proof-of-work': proof }, tries: solution?.counter ?? 0 };
  };

  it('are looked at twenty times when five hundred come at once', async () => {
    const answers = await guess(500);
    expect([count(answers, 404), count(answers, 403)]).toEqual([free, 500 - free]);
    // Nor does what was refused count: the next one is asked for as little as the first.
    const refused = await open(wrong(500));
    expect(refused.body).toMatchObject({ code: 'request.challenge-required' });
    expect((await solved(refused)).tries).toBeLessThanOrEqual(300);
  });

  it('open for real people of that network after the arithmetic, and elsewhere without', async () => {
    await guess(100);
    const refused = await open(code);
    expect(refused.status).toBe(403);
    expect((await open(code, (await solved(refused)).proof)).status).toBe(200);
    expect((await open(code, from('198.51.100.7'))).status).toBe(200);
  });

  it('cost nothing that are right, however many come from a busy network', async () => {
    const answers = await Promise.all(Array.from({ length: free }, () => open(code)));
    expect(count(answers, 200)).toBe(free);
    for (let again = 0; again < 2 * free; again += 1) expect((await open(code)).status).toBe(200);
  });

  it('cost more the more of them were wrong', async () => {
    await guess(free);
    const first = await solved(await open(wrong(0)));
    for (let number = 1; number <= 3 * free; number += 1) {
      const { proof } = await solved(await open(wrong(number)));
      expect((await open(wrong(number), proof)).status).toBe(404);
    }
    const later = await solved(await open(wrong(0)));
    expect(first.tries).toBeLessThanOrEqual(300);
    expect(later.tries).toBeGreaterThan(300);
  }, 120_000);

  it('cannot be bought with the easy work that was kept from before', async () => {
    await guess(free);
    const kept = await solved(await open(wrong(0)));
    await api.database.everything(
      `UPDATE platform.attempt SET points = 200 WHERE key LIKE 'code-network:%'`,
    );
    expect((await open(wrong(1), kept.proof)).status).toBe(403);
  });

  it('never close anybody out when the whole world guesses', async () => {
    await open(wrong(0));
    await api.database.everything(
      `UPDATE platform.attempt SET points = 1000000 WHERE key LIKE 'code-everywhere:%'`,
    );
    const refused = await open(code, from('198.51.100.8'));
    expect(refused.status).toBe(403);
    const { proof, tries } = await solved(refused);
    expect(tries).toBeLessThanOrEqual(4 * 300);
    expect((await open(code, { ...from('198.51.100.8'), ...proof })).status).toBe(200);
  });
});
