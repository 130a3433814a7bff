import { randomUUID } from 'node:crypto';

import { keyStores, type WatchedKeys } from '../testing/watched-keys';
import { KeyStore } from './key-store';
import { makeKeys } from './make-keys';
import { MunicipalityKeys } from './municipality-keys';
import { personRecord, RecordKeyMissing, SealBroken, type RecordName } from './record-keys';

const cori = '059006';
const cisterna = '059005';
const place = { row: 'row-1', field: 'note' };

describe.each(keyStores)('the key store in %s', (_, aStore) => {
  let store: WatchedKeys;
  const others: KeyStore[] = [];

  beforeEach(async () => {
    store = await aStore();
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other.onApplicationShutdown();
    await store.end();
  });

  const openAnew = async (municipalities = store.settings.municipalities): Promise<KeyStore> => {
    const other = await KeyStore.open({ ...store.settings, municipalities });
    others.push(other);
    return other;
  };
  const aPerson = (): RecordName => personRecord(randomUUID());

  it('keeps a key for all who open it', async () => {
    const person = aPerson();
    const sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
    for (const keys of [store.keys, await openAnew()]) {
      expect((await keys.of(cori, person)).open(place, sealed)).toBe('a note');
      expect((await keys.make(cori, person)).open(place, sealed)).toBe('a note');
    }
  });

  it('tells apart the municipalities that know one person', async () => {
    const person = aPerson();
    const sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
    await expect(store.keys.of(cisterna, person)).rejects.toThrow(RecordKeyMissing);
    const there = await store.keys.make(cisterna, person);
    expect(() => there.open(place, sealed)).toThrow(SealBroken);
  });

  it('does not open a wrapped key under another record or municipality', async () => {
    const [ada, bruno] = [aPerson(), aPerson()];
    await store.keys.make(cori, ada);
    const here = await store.place.open(cori);
    const elsewhere = await store.place.open(cisterna);
    const wrapped = (await here.of(ada))!;
    const put = (record: RecordName) => () => ({
      records: [{ ...wrapped, record }],
      result: undefined,
    });
    await here.change({ record: bruno }, put(bruno));
    await elsewhere.change({ record: ada }, put(ada));
    for (const cabinet of [here, elsewhere]) cabinet.close();
    await expect(store.keys.of(cori, bruno)).rejects.toThrow('does not open');
    await expect(store.keys.of(cisterna, ada)).rejects.toThrow('does not open');
  });

  it('answers for several at once with those that exist', async () => {
    const [ada, bruno, carla] = [aPerson(), aPerson(), aPerson()];
    const sealed = (await store.keys.make(cori, ada)).seal(place, 'of Ada');
    await store.keys.make(cori, carla);
    await store.keys.destroy(cori, carla);
    const found = await store.keys.several(cori, [ada, bruno, carla]);
    expect([...found.keys()]).toEqual([ada]);
    expect(found.get(ada)?.open(place, sealed)).toBe('of Ada');
  });

  it('forgets what it destroyed at once, for all, for good, and to the last byte', async () => {
    const other = await openAnew();
    const all = Array.from({ length: 200 }, aPerson);
    for (const one of all) await store.keys.make(cori, one);
    const cabinet = await store.place.open(cori);
    const gone = all.filter((_, at) => at % 40 === 0);
    const kept = await cabinet.several(gone);
    const wrapped = kept.map((one) => Buffer.from(one.wrapped!));
    const found = async (): Promise<number> => {
      const bytes = await store.bytes(cori);
      return wrapped.filter((one) => bytes.some((some) => some.includes(one))).length;
    };
    expect(await found()).toBe(gone.length);
    for (const one of gone) await store.keys.destroy(cori, one);
    expect(await found()).toBe(0);
    cabinet.close();
    for (const one of gone) {
      for (const keys of [store.keys, other]) {
        await expect(keys.of(cori, one)).rejects.toThrow(RecordKeyMissing);
        await expect(keys.make(cori, one)).rejects.toThrow(RecordKeyMissing);
      }
    }
    await expect(other.of(cori, all[1]!)).resolves.toBeDefined();
  });

  it('forgets later what was destroyed when its bytes could not go', async () => {
    const person = aPerson();
    await store.keys.make(cori, person);
    const cabinet = await store.place.open(cori);
    const wrapped = Buffer.from((await cabinet.of(person))!.wrapped!);
    const isFound = async (): Promise<boolean> =>
      (await store.bytes(cori)).some((some) => some.includes(wrapped));
    cabinet.forget = () => Promise.reject(new Error('in use'));
    const keys = await MunicipalityKeys.open({ ...store.place, open: async () => cabinet }, cori);
    await expect(keys.destroy(person)).rejects.toThrow('in use');
    keys.close();
    expect(await isFound()).toBe(true);
    await store.keys.forgetDestroyed(cori);
    expect(await isFound()).toBe(false);
    const after = await store.place.open(cori);
    expect(await after.unforgotten()).toEqual([]);
    after.close();
    await expect(store.keys.make(cori, person)).rejects.toThrow(RecordKeyMissing);
  });

  it('makes nothing anew where something is', async () => {
    const person = aPerson();
    const sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
    expect(await makeKeys(store.place, store.settings.municipalities)).toEqual([]);
    expect((await (await openAnew()).of(cori, person)).open(place, sealed)).toBe('a note');
    expect(await makeKeys(store.place, [cori, '059099'])).toEqual(['059099']);
    await expect(
      store.place.fill(cori, await (await store.place.open(cisterna)).whole(), 'carried'),
    ).rejects.toThrow('nothing is written over');
  });

  it('says which municipality has none, and how to make them', async () => {
    await expect(openAnew([cori, '059099'])).rejects.toThrow(/059099.*make-keys/);
  });

  it('serves nobody else', async () => {
    const some = await openAnew([cisterna]);
    await expect(some.make(cori, aPerson())).rejects.toThrow('not named in MUNICIPALITIES');
  });

  it.each([
    ['the key of a municipality', () => store.lose('key', cori), 'is lost'],
    ['that of another in its place', () => store.mistake(cori, cisterna), 'not of one store'],
  ])('is refused at the start without %s, and never made anew', async (_, harm, why) => {
    await store.keys.make(cori, aPerson());
    // As it is when nobody is running.
    await (store.keys as KeyStore).onApplicationShutdown();
    await harm();
    const refused = new RegExp(`${cori}.*${why}.*recover-keys`, 's');
    await expect(openAnew()).rejects.toThrow(refused);
    await expect(makeKeys(store.place, [cori])).rejects.toThrow(refused);
  });
});
