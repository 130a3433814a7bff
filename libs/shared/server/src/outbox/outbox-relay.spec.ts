import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import * as z from 'zod';
import { defineEvent } from '@one-stop-shop/shared/contracts';
import { aDatabase, type TestDatabase } from '../testing';
import { workerScope } from '../tenancy/worker-scope';
import { publish } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { Subscriber } from './subscriber';
import { Subscribers } from './subscribers';

const cori = '059006';
const aprilia = '059001';

const noted = defineEvent('noted', 'thing', { thing: z.uuid() });
const poisoned = defineEvent('poisoned', 'thing', { thing: z.uuid() });
const unheard = defineEvent('unheard', null, { thing: z.uuid() }, 'nobody wants it yet');
const all = [noted, poisoned, unheard];
const aThing = randomUUID();

interface Waiting {
  readonly subscriber: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly aside: boolean;
}

describe('the relay of the outbox', () => {
  let database: TestDatabase;
  let handed: string[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    handed = [];
    database.clock.set('2026-11-23T08:00:00Z');
    await database.everything('TRUNCATE platform.outbox, platform.delivery');
  });

  const happens = (event: (typeof all)[number], thing = aThing, municipality = cori) =>
    database.workerUnitOfWork.inTransaction(workerScope('service', 'spec', municipality), (tx) =>
      publish(tx, event, { municipality, thing }),
    );
  const aRelay = (...subscribers: Subscriber[]): OutboxRelay => {
    const published = all.filter(
      (event) =>
        event === unheard || subscribers.some((one) => one.events.some((e) => e === event)),
    );
    const followers = subscribers.map((subscriber) => ({ subscriber }));
    return new OutboxRelay(database.workerUnitOfWork, published, new Subscribers(...followers));
  };
  const noting = (name = 'noting'): Subscriber =>
    new Subscriber(name, 'service').on(noted, (_tx, { municipality }) => {
      handed.push(`${name} ${municipality}`);
      return Promise.resolve();
    });
  const broken = (name = 'broken', error: Error = new TypeError('broken')): Subscriber =>
    new Subscriber(name, 'messages').on(noted, () => Promise.reject(error));
  const relayAll = async (relay: OutboxRelay): Promise<void> => {
    while (await relay.relayNext());
  };
  const waiting = (): Promise<Waiting[]> =>
    database.everything(
      `SELECT subscriber, attempts, last_error AS error, set_aside_at IS NOT NULL AS aside
         FROM platform.delivery ORDER BY event, subscriber`,
    );
  const unrelayed = async (): Promise<string[]> => {
    const rows = await database.everything<{ name: string }>(
      'SELECT name FROM platform.outbox WHERE relayed_at IS NULL ORDER BY id',
    );
    return rows.map(({ name }) => name);
  };
  const later = (ms: number): void =>
    database.clock.set(new Date(database.clock.now().getTime() + ms));

  it('hands every event to each who follows it, in its municipality and for their purpose', async () => {
    const seen: unknown[] = [];
    const looking = (name: string, purpose: 'messages' | 'oversight'): Subscriber =>
      new Subscriber(name, purpose).on(noted, async (tx) => {
        seen.push(
          ...(await tx.query(
            `SELECT platform.municipalities_in_view() AS view, platform.asker() AS asker,
                    platform.purpose() AS purpose`,
          )),
        );
      });
    const relay = aRelay(looking('one', 'messages'), looking('other', 'oversight'));
    await happens(noted);
    await happens(noted, randomUUID(), aprilia);
    await relayAll(relay);
    expect(seen).toHaveLength(4);
    for (const purpose of ['messages', 'oversight'])
      for (const place of [cori, aprilia])
        expect(seen).toContainEqual({ view: [place], asker: 'worker', purpose });
    expect(await relay.relayNext()).toBe(false);
    expect(await waiting()).toEqual([]);
    expect(await unrelayed()).toEqual([]);
  });

  it('delays nobody for one who always throws, and hands on what waited once that is mended', async () => {
    for (let event = 0; event < 5; event++) await happens(noted, randomUUID());
    await relayAll(aRelay(broken(), noting()));
    expect(handed).toHaveLength(5);
    const stuck = { subscriber: 'broken', attempts: 1, error: 'TypeError', aside: false };
    expect(await waiting()).toEqual(Array.from({ length: 5 }, () => stuck));
    later(2_000);
    await relayAll(aRelay(noting('broken'), noting('another')));
    expect(handed.filter((one) => one.startsWith('broken'))).toHaveLength(5);
    expect(await waiting()).toEqual([]);
  });

  it('keeps the order of what is about the same, for the one who is stuck alone', async () => {
    let mended = false;
    const stuck = new Subscriber('stuck', 'messages')
      .on(poisoned, () => (mended ? note('poisoned') : Promise.reject(new TypeError('broken'))))
      .on(noted, (_tx, { thing }) => note(thing === aThing ? 'same' : 'other'));
    const note = (what: string): Promise<void> => Promise.resolve(void handed.push(what));
    const relay = aRelay(stuck);
    await happens(poisoned);
    await happens(noted);
    await happens(noted, randomUUID());
    await relayAll(relay);
    expect(handed).toEqual(['other']);
    mended = true;
    later(2_000);
    await relayAll(relay);
    expect(handed).toEqual(['other', 'poisoned', 'same']);
  });

  it('sets aside after an hour what holds back others, and still tries it', async () => {
    const relay = aRelay(
      new Subscriber('stuck', 'messages')
        .on(poisoned, () => Promise.reject(new TypeError('broken')))
        .on(noted, () => Promise.resolve(void handed.push('same'))),
    );
    await happens(poisoned);
    await happens(noted);
    for (let minute = 0; minute < 59; minute += 10) {
      await relayAll(relay);
      later(600_000);
    }
    expect(handed).toEqual([]);
    await relayAll(relay);
    expect(handed).toEqual(['same']);
    const [{ attempts, aside } = { attempts: 0, aside: false }] = await waiting();
    expect(aside).toBe(true);
    later(600_000);
    await relayAll(relay);
    expect((await waiting())[0]?.attempts).toBe(attempts + 1);
  });

  it('undoes what a failing subscriber wrote, and keeps the code of its failure', async () => {
    const relay = aRelay(
      new Subscriber('half', 'service').on(noted, async (tx) => {
        await publish(tx, unheard, { municipality: cori, thing: aThing });
        throw Object.assign(new Error('Fatima, +39 333 1234567'), { code: 'E_BROKEN' });
      }),
    );
    await happens(noted);
    await relayAll(relay);
    expect(await waiting()).toMatchObject([{ attempts: 1, error: 'E_BROKEN' }]);
    expect(await database.everything('SELECT name FROM platform.outbox')).toEqual([
      { name: 'noted' },
    ]);
  });

  it('survives a subscriber that broke its transaction', async () => {
    const relay = aRelay(
      new Subscriber('breaking', 'service').on(noted, async (tx) => {
        await tx.query('SELECT 1 / 0');
      }),
    );
    await happens(noted);
    await relayAll(relay);
    expect(await waiting()).toMatchObject([{ attempts: 1, error: '22012' }]);
  });

  it('marks what nobody follows, and leaves what nobody here knows to another version', async () => {
    await happens(unheard);
    await happens(poisoned);
    await relayAll(aRelay(noting()));
    expect(await waiting()).toEqual([]);
    expect(await unrelayed()).toEqual(['poisoned']);
  });

  it('hands an event on once when several relays run', async () => {
    for (let event = 0; event < 20; event++) await happens(noted);
    const relays = [aRelay(noting()), aRelay(noting()), aRelay(noting())];
    await Promise.all(relays.map(relayAll));
    await relayAll(aRelay(noting()));
    expect(handed).toHaveLength(20);
  });

  it('runs by itself until it is stopped, and finishes what it holds', async () => {
    const relay = aRelay(
      new Subscriber('slow', 'service').on(noted, async (_tx, { municipality }) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        handed.push(municipality);
      }),
    );
    await happens(noted);
    relay.onApplicationBootstrap();
    while (!(await isUnderWay())) await new Promise((resolve) => setTimeout(resolve, 20));
    await relay.beforeApplicationShutdown();
    expect(handed).toEqual([cori]);
    await happens(noted);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(handed).toEqual([cori]);
  });

  /** A relay has taken the delivery and works on it. */
  const isUnderWay = async (): Promise<boolean> => {
    const [free] = await database.everything<{ held: boolean }>(
      `SELECT EXISTS (SELECT FROM platform.delivery)
          AND NOT EXISTS (SELECT FROM platform.delivery FOR UPDATE SKIP LOCKED) AS held`,
    );
    return free?.held ?? false;
  };
});
