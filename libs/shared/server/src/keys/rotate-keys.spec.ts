import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { jest } from '@jest/globals';

import { buildKeyProcess, KeyProcess, sealedElsewhere } from '../testing/key-processes';
import { keysForSpecs, type SpecKeys } from '../testing/keys-for-specs';
import { KeyRecords } from './key-records';
import { KeyStore } from './key-store';
import { personRecord, RecordKeyMissing } from './record-keys';
import { rotateKeys } from './rotate-keys';

const cori = '059006';
const place = { row: 'row-1', field: 'note' };

describe('the keys of records', () => {
  jest.setTimeout(60_000);
  let store: SpecKeys;
  beforeAll(buildKeyProcess);
  beforeEach(() => {
    store = keysForSpecs();
  });
  afterEach(() => store.end());

  const folder = (): string => store.settings.folder;
  const versions = (): number[] => {
    const { keys } = JSON.parse(readFileSync(join(folder(), `${cori}.key`), 'utf8')) as {
      keys: { version: number }[];
    };
    return keys.map(({ version }) => version);
  };
  const wrappedBy = (): number[] => {
    const records = KeyRecords.open(join(folder(), `${cori}.records`));
    const some = records.wrappedOtherwise(-1, 100_000).map(({ version }) => version);
    records.close();
    return [...new Set(some)];
  };
  /** The command, in a process of its own. */
  const rotating = () =>
    spawn(process.execPath, ['dist/apps/api/rotate-keys.js'], {
      env: { PATH: process.env['PATH'], KEY_STORE: folder(), MUNICIPALITIES: cori },
      stdio: 'pipe',
    });
  const fill = async (count: number): Promise<Map<string, Buffer>> => {
    const all = new Map<string, Buffer>();
    for (let made = 0; made < count; made += 1) {
      const person = randomUUID();
      const key = await store.keys.make(cori, personRecord(person));
      all.set(person, key.seal(place, person));
    }
    return all;
  };
  const mustOpen = async (all: ReadonlyMap<string, Buffer>): Promise<void> => {
    const anew = KeyStore.open(store.settings);
    for (const keys of [store.keys, anew])
      for (const [person, sealed] of all)
        if ((await keys.of(cori, personRecord(person))).open(place, sealed) !== person)
          throw new Error('something else was opened');
    anew.onApplicationShutdown();
  };

  it('are one, when fifty ask for one at once, in ten processes', async () => {
    const person = randomUUID();
    const sealed = await Promise.all(
      Array.from({ length: 10 }, () => sealedElsewhere(folder(), cori, person)),
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
    const before = readFileSync(join(folder(), `${cori}.key`), 'utf8');
    expect(await rotateKeys(folder(), cori)).toBe(2);
    expect(versions()).toEqual([2]);
    expect(wrappedBy()).toEqual([2]);
    await mustOpen(all);
    await expect(store.keys.of(cori, gone)).rejects.toThrow(RecordKeyMissing);
    const { keys } = JSON.parse(before) as { keys: { key: string }[] };
    expect(readFileSync(join(folder(), `${cori}.key`), 'utf8')).not.toContain(keys[0]!.key);
    expect(await rotateKeys(folder(), cori)).toBe(3);
    await mustOpen(all);
  });

  it('lose nothing while two processes make, seal and open', async () => {
    const all = await fill(1_000);
    const busy = await Promise.all([
      KeyProcess.start(folder(), cori),
      KeyProcess.start(folder(), cori),
    ]);
    for (let time = 0; time < 3; time += 1)
      expect(await once(rotating(), 'close')).toEqual([0, null]);
    const opened = await Promise.all(busy.map((one) => one.stop()));
    expect(Math.min(...opened)).toBeGreaterThan(20);
    expect(versions()).toEqual([4]);
    expect(wrappedBy()).toEqual([4]);
    await mustOpen(all);
  });

  it('lose nothing to a rotation that is killed, which the next one ends', async () => {
    const all = await fill(2_000);
    const busy = await KeyProcess.start(folder(), cori);
    const command = rotating();
    const ended = once(command, 'close');
    while (wrappedBy().length < 2) await pause(1);
    command.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(versions()).toEqual([1, 2]);
    expect(wrappedBy().toSorted()).toEqual([1, 2]);
    await mustOpen(all);
    expect(await once(rotating(), 'close')).toEqual([0, null]);
    expect(versions()).toEqual([2]);
    expect(wrappedBy()).toEqual([2]);
    expect(await busy.stop()).toBeGreaterThan(0);
    await mustOpen(all);
  });
});
