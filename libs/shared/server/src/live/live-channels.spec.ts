import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { defineAnnouncement } from '@one-stop-shop/shared/contracts';
import { aDatabase, type TestDatabase } from '../testing';
import { Announcements } from './announced';
import type { LiveChannel } from './live-channel';
import { LiveChannels } from './live-channels';
import type { Standing } from './standing';

const most = { ofSession: 8, ofAccount: 16, ofProcess: 20 };
const heard = new Announcements([
  defineAnnouncement('thing', ['done'], [{ permission: 'trial.see', of: 'municipality' }]),
]);
const someone: string = randomUUID();

function standing(sessionId: string = randomUUID(), operatorId: string = someone): Standing {
  return {
    sessionId,
    listener: {
      ...{ operatorId, role: 'trial', municipalities: ['059006'] },
      permissions: new Set(['trial.see']),
    },
    until: new Date('2999-01-01T00:00:00Z'),
  };
}

/** What is read from a channel, as text. */
function read(stream: LiveChannel['stream']): { text: string; ended: boolean } {
  const told = { text: '', ended: false };
  stream.setEncoding('utf8').on('data', (text: string) => (told.text += text));
  stream.on('close', () => (told.ended = true));
  return told;
}

async function within(milliseconds: number, isSo: () => boolean): Promise<boolean> {
  for (const began = performance.now(); performance.now() - began < milliseconds; await pause(10))
    if (isSo()) return true;
  return false;
}

describe('the channels of a process', () => {
  let database: TestDatabase;
  let channels: LiveChannels;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    channels = await started(database.urls.app);
  });
  afterEach(() => channels.onModuleDestroy());

  async function started(url: string): Promise<LiveChannels> {
    const made = new LiveChannels(url, heard, database.clock, most, {
      ...{ heartbeat: 200, patience: 1_000, life: 60_000 },
    });
    await made.onApplicationBootstrap();
    return made;
  }

  const listen = (session: string, operatorId = someone): Promise<LiveChannel['stream']> =>
    channels.listen(session, operatorId, () => Promise.resolve(standing(session, operatorId)));

  const announce = (count = 1, municipality = '059006'): Promise<unknown> =>
    database.everything(
      `SELECT pg_notify('announcements', json_build_object('kind', 'thing',
         'id', gen_random_uuid(), 'what', 'done', 'municipality', $2::text,
         'operators', '{}'::text[])::text) FROM generate_series(1, $1)`,
      [count, municipality],
    );

  /** How many of fifty at once are let in, and with which words the others are refused. */
  async function fifty(who: (n: number) => [session: string, operator: string]) {
    const tries = Array.from({ length: 50 }, (_, n) => listen(...who(n)));
    const settled = await Promise.allSettled(tries);
    const refused = settled.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    return { let: 50 - refused.length, refused: [...new Set(refused)] };
  }

  it.each([
    ['session', () => ['one', someone], 8, 'request.too-many'],
    ['account', (n: number) => [`session ${n}`, someone], 16, 'request.too-many'],
    ['process', (n: number) => [`session ${n}`, `operator ${n}`], 20, 'server.busy'],
  ] as const)(
    'are bounded for each %s, were fifty asked for at once',
    async (_, who, let_, code) => {
      const outcome = await fifty((n) => [...who(n)] as [string, string]);
      expect(outcome).toEqual({ let: let_, refused: [code] });
      expect(channels.count).toBe(let_);
    },
  );

  it('give their place back when a page is left', async () => {
    const streams = await Promise.all(Array.from({ length: 8 }, () => listen('one')));
    await expect(listen('one')).rejects.toMatchObject({ code: 'request.too-many' });
    streams[0]?.destroy();
    expect(await within(500, () => channels.count === 7)).toBe(true);
    await listen('one');
  });

  it('tell what is announced, and nothing that is announced in a transaction taken back', async () => {
    const told = read(await listen('one'));
    await database
      .everything(
        `DO $$ BEGIN
      PERFORM pg_notify('announcements', '{"kind":"thing","id":"${someone}","what":"done",'
        '"municipality":"059006","operators":[]}');
      RAISE EXCEPTION 'taken back'; END $$`,
      )
      .catch(() => undefined);
    await announce();
    expect(await within(1_000, () => told.text.includes('event: change'))).toBe(true);
    expect(told.text).not.toContain(someone);
  });

  it('believe nothing that is no announcement', async () => {
    const told = read(await listen('one'));
    for (const payload of ['', 'null', '[]', '{"kind":"thing"}', '{"kind":"THING; DROP"}']) {
      await database.everything(`SELECT pg_notify('announcements', $1)`, [payload]);
    }
    await announce(1, '059001');
    await pause(300);
    expect(told.text).not.toContain('event:');
    expect(told.ended).toBe(false);
  });

  it('show a sign of life while nothing happens', async () => {
    const told = read(await listen('one'));
    expect(await within(2_000, () => told.text.includes(': still here'))).toBe(true);
  });

  it('hold for a slow page a few kilobytes, were there thousands of changes, then one look again', async () => {
    const stream = await listen('one');
    await announce(5_000);
    await pause(500);
    expect(stream.readableLength).toBeLessThanOrEqual(4_096);
    const told = read(stream);
    expect(await within(1_500, () => told.text.includes('event: look-again'))).toBe(true);
    expect(told.text.length).toBeLessThan(8_192);
    expect(told.ended).toBe(false);
  });

  it('drop a page that takes nothing any more', async () => {
    await listen('one');
    await announce(50);
    expect(await within(3_000, () => channels.count === 0)).toBe(true);
  });

  it('look at everybody again after a gap, and tell each to look again', async () => {
    let looks = 0;
    const stream = await channels.listen('one', someone, () => {
      looks += 1;
      return Promise.resolve(standing('one'));
    });
    const told = read(stream);
    await database.everything(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'one-stop-shop live'`,
    );
    expect(await within(2_000, () => told.text.includes('event: look-again'))).toBe(true);
    expect(looks).toBe(2);
    await announce();
    expect(await within(1_000, () => told.text.includes('event: change'))).toBe(true);
  });

  it('pretend nothing while they hear nothing: nobody is let in', async () => {
    const away = await started(database.urls.app.replace(/:\d+\//, ':1/'));
    await expect(
      away.listen('one', someone, () => Promise.resolve(standing())),
    ).rejects.toMatchObject({ code: 'server.busy' });
    await away.onModuleDestroy();
  });

  it('end for who can no longer be told from somebody else', async () => {
    let isAway = false;
    const told = read(
      await channels.listen('one', someone, () =>
        isAway ? Promise.reject(new Error('away')) : Promise.resolve(standing('one')),
      ),
    );
    isAway = true;
    await database.everything(
      `SELECT pg_notify('announcements', json_build_object('kind', 'operator', 'id', $1::text,
         'what', 'changed', 'municipality', NULL, 'operators', ARRAY[$1::text])::text)`,
      [someone],
    );
    expect(await within(1_000, () => told.ended)).toBe(true);
    expect(told.text).not.toContain('ended');
  });

  it('end at once when the process stops', async () => {
    const told = read(await listen('one'));
    const began = performance.now();
    await channels.onModuleDestroy();
    expect(await within(500, () => told.ended)).toBe(true);
    expect(performance.now() - began).toBeLessThan(500);
    await expect(listen('two')).rejects.toMatchObject({ code: 'server.busy' });
  });
});
