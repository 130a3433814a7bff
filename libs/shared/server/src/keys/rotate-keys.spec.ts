import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { jest } from '@jest/globals';

import { buildKeyProcess, KeyProcess, sealedElsewhere } from '../testing/key-processes';
import { keyStores, type WatchedKeys } from '../testing/watched-keys';
import type { KeptWhole } from './key-cabinet';
import { KeyStore } from './key-store';
import { personRecord, RecordKeyMissing } from './record-keys';
import { rotateKeys } from './rotate-keys';

const cori = '059006';
const place = { row: 'row-1', field: 'note' };

describe.each(keyStores)('the keys of records in %s', (_, aStore) => {
  jest.setTimeout(120_000);
  let store: WatchedKeys;
  beforeAll(buildKeyProcess);
  beforeEach(async () => {
    store = await aStore();
  });
  afterEach(() => store.end());

  const whole = async (): Promise<KeptWhole> => {
    const cabinet = await store.place.open(cori);
    const all = await cabinet.whole();
    cabinet.close();
    return all;
  };
  const versions = async (): Promise<number[]> =>
    (await whole()).wrapping.keys.map(({ version }) => version);
  const wrappedBy = async (): Promise<number[]> => {
    const { records } = await whole();
    return [...new Set(records.filter(({ wrapped }) => wrapped).map(({ version }) => version))];
  };
  /** The command, in a process of its own. */
  const rotating = () =>
    spawn(process.execPath, ['dist/apps/api/rotate-keys.js'], {
      env: { PATH: process.env['PATH'], ...store.environment, MUNICIPALITIES: cori },
      stdio: 'pipe',
    });
  const fill = async (count: number): Promise<Map<string, Buffer>> => {
    const all = new Map<string, Buffer>();
    const add = async (): Promise<void> => {
      const person = randomUUID();
      const key = await store.keys.make(cori, personRecord(person));
      all.set(person, key.seal(place, person));
    };
    while (all.size < count) await Promise.all(Array.from({ length: 20 }, add));
    return all;
  };
  const mustOpen = async (all: ReadonlyMap<string, Buffer>): Promise<void> => {
    const anew = await KeyStore.open(store.settings);
    for (const keys of [store.keys, anew])
      for (const [person, sealed] of all)
        if ((await keys.of(cori, personRecord(person))).open(place, sealed) !== person)
          throw new Error('something else was opened');
    await anew.onApplicationShutdown();
  };

  it('are one, when fifty ask for one at once, in ten processes', async () => {
    const person = randomUUID();
    const sealed = await Promise.all(
      Array.from({ length: 10 }, () => sealedElsewhere(store.settings, cori, person)),
    );
    const key = await store.keys.of(cori, personRecord(person));
    const opened = sealed.flat().map((one) => key.open({ row: person, field: 'note' }, one));
    expect(opened).toEqual(Array(50).fill('the same'));
  });

  it('are wrapped anew, seal nothing anew, and the key before is forgotten', async () => {
    const all = await fill(300);
    const gone = personRecord(randomUUID());
    await store.keys.make(cori, gone);
    await store.keys.destroy(cori, gone);
    const before = (await whole()).wrapping.present.key;
    expect(await rotateKeys(store.place, cori)).toBe(2);
    expect(await versions()).toEqual([2]);
    expect(await wrappedBy()).toEqual([2]);
    await mustOpen(all);
    await expect(store.keys.of(cori, gone)).rejects.toThrow(RecordKeyMissing);
    expect((await store.bytes(cori)).some((some) => some.includes(before))).toBe(false);
    expect(await rotateKeys(store.place, cori)).toBe(3);
    await mustOpen(all);
  });

  it('lose nothing while two processes make, seal and open', async () => {
    const all = await fill(300);
    const busy = await Promise.all([
      KeyProcess.start(store.settings, cori),
      KeyProcess.start(store.settings, cori),
    ]);
    for (let time = 0; time < 3; time += 1)
      expect(await once(rotating(), 'close')).toEqual([0, null]);
    const opened = await Promise.all(busy.map((one) => one.stop()));
    expect(Math.min(...opened)).toBeGreaterThan(20);
    expect(await versions()).toEqual([4]);
    expect(await wrappedBy()).toEqual([4]);
    await mustOpen(all);
  });

  it('lose nothing while two machines rotate at once', async () => {
    const all = await fill(300);
    const busy = await KeyProcess.start(store.settings, cori);
    for (let time = 0; time < 3; time += 1)
      await Promise.all([rotateKeys(store.place, cori), rotateKeys(store.place, cori)]);
    expect(await busy.stop()).toBeGreaterThan(0);
    expect(await versions()).toHaveLength(1);
    expect(await wrappedBy()).toEqual(await versions());
    await mustOpen(all);
  });

  it('lose nothing to a rotation that is killed, which the next one ends', async () => {
    const all = await fill(1_000);
    const busy = await KeyProcess.start(store.settings, cori);
    const command = rotating();
    const ended = once(command, 'close');
    while ((await wrappedBy()).length < 2) await pause(1);
    command.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await versions()).toEqual([1, 2]);
    expect((await wrappedBy()).toSorted()).toEqual([1, 2]);
    await mustOpen(all);
    expect(await once(rotating(), 'close')).toEqual([0, null]);
    expect(await versions()).toEqual([2]);
    expect(await wrappedBy()).toEqual([2]);
    expect(await busy.stop()).toBeGreaterThan(0);
    await mustOpen(all);
  });
});
