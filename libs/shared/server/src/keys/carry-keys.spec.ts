import { randomUUID } from 'node:crypto';

import { keyStores, type WatchedKeys } from '../testing/watched-keys';
import { carryKeys } from './carry-keys';
import type { KeyPlace } from './key-cabinet';
import { KeyStore } from './key-store';
import { makeKeys } from './make-keys';
import { personRecord, RecordKeyMissing } from './record-keys';
import { rotateKeys } from './rotate-keys';
import { WrappingKeys } from './wrapping-keys';

const cori = '059006';
const place = { row: 'row-1', field: 'note' };
const [[, aFolder], [, aDatabase]] = keyStores as [(typeof keyStores)[0], (typeof keyStores)[0]];

describe.each([
  ['a folder to a database', aFolder, aDatabase],
  ['a database to a folder', aDatabase, aFolder],
])('keys that are carried from %s', (_, aSource, aTarget) => {
  let [from, to]: WatchedKeys[] = [];
  beforeEach(async () => {
    [from, to] = await Promise.all([aSource(), aTarget()]);
    // The district that specs play in has keys in both; only those of one are to be carried.
    await empty(to.place);
  });
  afterEach(() => Promise.all([from!.end(), to!.end()]));

  /** As a store is whose keys were carried on. */
  const empty = async (all: KeyPlace): Promise<void> => {
    const cabinet = await all.open(cori);
    await cabinet.handOver(async () => undefined);
    cabinet.close();
  };
  const carry = (one = from!, other = to!): Promise<boolean> =>
    carryKeys(one.place, other.place, cori);
  const openedIn = async (store: WatchedKeys): Promise<KeyStore> =>
    KeyStore.open({ ...store.settings, municipalities: [cori] });

  it('open what they sealed, there and back, and what was destroyed stays so', async () => {
    const [kept, gone] = [personRecord(randomUUID()), personRecord(randomUUID())];
    const sealed = (await from!.keys.make(cori, kept)).seal(place, 'a note');
    await from!.keys.make(cori, gone);
    await from!.keys.destroy(cori, gone);
    await rotateKeys(from!.place, cori);
    for (const [one, other] of [
      [from!, to!],
      [to!, from!],
    ] as const) {
      expect(await carry(one, other)).toBe(true);
      const there = await openedIn(other);
      expect((await there.of(cori, kept)).open(place, sealed)).toBe('a note');
      await expect(there.make(cori, gone)).rejects.toThrow(RecordKeyMissing);
      await there.onApplicationShutdown();
    }
  });

  it('leave nothing behind that opens, and nothing is made there', async () => {
    const person = personRecord(randomUUID());
    await from!.keys.make(cori, person);
    const cabinet = await from!.place.open(cori);
    const { wrapping, records } = await cabinet.whole();
    cabinet.close();
    const traces = [wrapping.present.key, Buffer.from(records[0]!.wrapped!)];
    await carry();
    const bytes = await from!.bytes(cori);
    expect(traces.filter((one) => bytes.some((some) => some.includes(one)))).toEqual([]);
    await expect(openedIn(from!)).rejects.toThrow('carried to another store');
    // A service that was forgotten to be stopped.
    await expect(from!.keys.make(cori, personRecord(randomUUID()))).rejects.toThrow('carried');
    await expect(from!.keys.of(cori, person)).rejects.toThrow(RecordKeyMissing);
  });

  it('are found by the next run where the one before was killed', async () => {
    await from!.keys.make(cori, personRecord(randomUUID()));
    const cabinet = await from!.place.open(cori);
    await to!.place.fill(cori, await cabinet.whole(), 'carried');
    cabinet.close();
    expect(await carry()).toBe(true);
    expect(await carry()).toBe(false);
  });

  it('leave nothing behind when the one before was killed at its last step', async () => {
    await from!.keys.make(cori, personRecord(randomUUID()));
    const cabinet = await from!.place.open(cori);
    const { wrapping, records } = await cabinet.whole();
    await cabinet.handOver((all) => to!.place.fill(cori, all, 'carried'));
    cabinet.close();
    const traces = [wrapping.present.key, Buffer.from(records[0]!.wrapped!)];
    const left = async (): Promise<boolean> => {
      const bytes = await from!.bytes(cori);
      return traces.some((one) => bytes.some((some) => some.includes(one)));
    };
    expect(await left()).toBe(true);
    for (let time = 0; time < 2; time += 1) {
      expect(await carry()).toBe(false);
      expect(await left()).toBe(false);
    }
  });

  it('are not made anew where they were carried from', async () => {
    await carry();
    await expect(makeKeys(from!.place, [cori])).rejects.toThrow('carried to another store');
    const cabinet = await to!.place.open(cori);
    const filling = from!.place.fill(cori, await cabinet.whole(), 'nothing');
    cabinet.close();
    await expect(filling).rejects.toThrow('carried to another store');
    await expect(openedIn(from!)).rejects.toThrow('carried to another store');
  });

  it('are written over nothing', async () => {
    const person = personRecord(randomUUID());
    await from!.keys.make(cori, person);
    const wrapping = WrappingKeys.made(cori);
    await to!.place.fill(cori, { wrapping, present: 1, records: [] }, 'carried');
    await expect(carry()).rejects.toThrow('nothing is written over');
    await expect(from!.keys.of(cori, person)).resolves.toBeDefined();
  });
});
