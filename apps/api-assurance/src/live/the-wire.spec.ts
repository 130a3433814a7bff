import { aRunningApi, Ear, type RunningApi } from '@one-stop-shop/api/testing';
import { signIn } from '../district/joined-staff';

describe('the channel of a page, on the wire', () => {
  let api: RunningApi;
  let cookie: string;
  beforeEach(async () => {
    api = await aRunningApi();
    cookie = await signIn(api, 'sportello.cori');
  });
  afterEach(() => api.stop());

  it('comes unpacked, kept nowhere and held back by no proxy', async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${api.url}/api/session/live`, {
      headers: { cookie, 'accept-encoding': 'gzip, br' },
      signal: leaving.signal,
    });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(Date.parse(answer.headers.get('date') ?? '')).toBe(api.database.clock.now().getTime());
    leaving.abort();
  });

  it('is refused to visitors, and to a page that shows somebody else', async () => {
    const nobody = await Ear.open(api, '');
    expect(nobody.told).toMatchObject([{ event: 'refused', data: { code: 'request.signed-out' } }]);
    const other = await api.send('GET', '/api/session/live', undefined, {
      ...{ cookie, 'x-asked-as': '0190a1b2-0000-7000-8000-0000000000ee;desk_operator' },
    });
    expect(other).toMatchObject({ status: 403, body: { code: 'request.other-session' } });
  });

  it('refuses past eight of a session, were there fifty at once, and says no more than that', async () => {
    const ears = await Promise.all(Array.from({ length: 50 }, () => Ear.open(api, cookie)));
    expect(ears.filter(({ status }) => status === 200)).toHaveLength(8);
    for (const { status, told } of ears) {
      if (status === 200) continue;
      expect([status, told[0]?.data]).toMatchObject([429, { code: 'request.too-many' }]);
      expect(Object.keys(told[0]?.data as object).toSorted()).toEqual([
        'code',
        'requestId',
        'status',
        'title',
        'type',
      ]);
    }
    for (const ear of ears) ear.close();
  });

  it('is not opened by who asks for its headers alone', async () => {
    for (let n = 0; n < 9; n += 1) {
      const asked = await fetch(`${api.url}/api/session/live`, {
        method: 'HEAD',
        headers: { cookie },
      });
      expect(asked.status).toBe(200);
    }
    const ear = await Ear.open(api, cookie);
    expect(ear.status).toBe(200);
    ear.close();
  });

  it('gives its place back when the page goes away without a word', async () => {
    for (let n = 0; n < 20; n += 1) {
      const ear = await Ear.open(api, cookie);
      expect(ear.status).toBe(200);
      ear.close();
      if (n % 4 === 3) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it('holds nobody up who stops the server', async () => {
    const ears = await Promise.all(Array.from({ length: 8 }, () => Ear.open(api, cookie)));
    const began = performance.now();
    await api.app.close();
    expect(performance.now() - began).toBeLessThan(2_500);
    for (const ear of ears) expect(await ear.until(({ endedAt }) => !!endedAt)).toBeLessThan(1_000);
  });
});
