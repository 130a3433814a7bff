import { Logger } from '@nestjs/common';
import { aDatabase, type TestDatabase } from '../testing';
import { workerScope } from '../tenancy/worker-scope';
import { EventHandlers } from './event-handlers';
import { announce } from './outbox';
import { OutboxRelay } from './outbox-relay';

const cori = '059006';
const aprilia = '059001';

interface OutboxRow {
  readonly name: string;
  readonly relayed: boolean;
  readonly attempts: number;
  readonly error: string | null;
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
    await database.everything('TRUNCATE platform.outbox');
  });

  const happens = (name: string, municipality = cori): Promise<void> =>
    database.workerUnitOfWork.inTransaction(workerScope('service', 'spec', municipality), (tx) =>
      announce(tx, { name, municipality }),
    );
  const aRelay = (handlers = new EventHandlers()): OutboxRelay =>
    new OutboxRelay(database.workerUnitOfWork, handlers);
  const noting = new EventHandlers().on('noted', (_tx, event) => {
    handed.push(event.municipality);
    return Promise.resolve();
  });
  const relayAll = async (relay: OutboxRelay): Promise<void> => {
    while (await relay.relayNext());
  };
  const rows = (): Promise<OutboxRow[]> =>
    database.everything(
      `SELECT name, relayed_at IS NOT NULL AS relayed, attempts, last_error AS error
         FROM platform.outbox ORDER BY id`,
    );
  const later = (ms: number): void =>
    database.clock.set(new Date(database.clock.now().getTime() + ms));

  it('hands every event on once, in order, each in the scope of its municipality', async () => {
    const seen: unknown[] = [];
    const relay = aRelay(
      new EventHandlers().on('noted', async (tx) => {
        seen.push(
          ...(await tx.query(
            `SELECT platform.municipalities_in_view() AS view, platform.asker() AS asker`,
          )),
        );
      }),
    );
    await happens('noted');
    await happens('noted', aprilia);
    await relayAll(relay);
    expect(seen).toEqual([
      { view: [cori], asker: 'worker' },
      { view: [aprilia], asker: 'worker' },
    ]);
    expect(await relay.relayNext()).toBe(false);
    expect((await rows()).every(({ relayed }) => relayed)).toBe(true);
  });

  it('marks an event that nothing follows', async () => {
    await happens('unheard');
    await relayAll(aRelay());
    expect(await rows()).toEqual([{ name: 'unheard', relayed: true, attempts: 0, error: null }]);
  });

  it('undoes what a failing handler wrote, and keeps the code of its failure', async () => {
    const relay = aRelay(
      new EventHandlers().on('noted', async (tx) => {
        await announce(tx, { name: 'half-done', municipality: cori });
        throw Object.assign(new Error('Fatima, +39 333 1234567'), { code: 'E_BROKEN' });
      }),
    );
    await happens('noted');
    await relayAll(relay);
    expect(await rows()).toEqual([
      { name: 'noted', relayed: false, attempts: 1, error: 'E_BROKEN' },
    ]);
  });

  it('survives a handler that broke its transaction', async () => {
    const relay = aRelay(
      new EventHandlers().on('noted', async (tx) => {
        await tx.query('SELECT 1 / 0');
      }),
    );
    await happens('noted');
    await relayAll(relay);
    expect(await rows()).toMatchObject([{ relayed: false, attempts: 1, error: '22012' }]);
  });

  it('lets a poisoned event wait and hands the others on', async () => {
    const relay = aRelay(
      new EventHandlers()
        .on('poisoned', () => Promise.reject(new TypeError('broken')))
        .on('noted', (_tx, event) => {
          handed.push(event.municipality);
          return Promise.resolve();
        }),
    );
    await happens('poisoned');
    await happens('noted');
    await happens('noted', aprilia);
    await relayAll(relay);
    expect(handed).toEqual([cori, aprilia]);
    expect((await rows())[0]).toMatchObject({ attempts: 1, error: 'TypeError' });
    later(1_999);
    expect(await relay.relayNext()).toBe(false);
    later(1);
    expect(await relay.relayNext()).toBe(true);
    expect((await rows())[0]).toMatchObject({ attempts: 2 });
    later(2_000);
    expect(await relay.relayNext()).toBe(false);
  });

  it('hands an event on once when several relays run', async () => {
    for (let event = 0; event < 20; event++) await happens('noted');
    const relays = [aRelay(noting), aRelay(noting), aRelay(noting)];
    await Promise.all(relays.map(relayAll));
    expect(handed).toHaveLength(20);
  });

  it('runs by itself until it is stopped, and finishes what it holds', async () => {
    const relay = aRelay(
      new EventHandlers().on('noted', async (_tx, event) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        handed.push(event.municipality);
      }),
    );
    await happens('noted');
    relay.onApplicationBootstrap();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await relay.beforeApplicationShutdown();
    expect(handed).toEqual([cori]);
    await happens('noted');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(handed).toEqual([cori]);
  });
});
