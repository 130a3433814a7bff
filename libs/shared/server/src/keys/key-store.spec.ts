import { randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { keysForSpecs, type SpecKeys } from '../testing/keys-for-specs';
import { KeyRecords } from './key-records';
import { KeyStore } from './key-store';
import { makeKeys } from './make-keys';
import { personRecord, RecordKeyMissing, SealBroken, type RecordName } from './record-keys';

const cori = '059006';
const cisterna = '059005';
const place = { row: 'row-1', field: 'note' };

describe('the key store', () => {
  let store: SpecKeys;
  const others: KeyStore[] = [];

  beforeEach(() => {
    store = keysForSpecs();
  });
  afterEach(() => {
    for (const other of others.splice(0)) other.onApplicationShutdown();
    store.end();
  });

  const openAnew = (): KeyStore => {
    const other = KeyStore.open(store.settings);
    others.push(other);
    return other;
  };
  const file = (name: string): string => join(store.settings.folder, name);
  const aPerson = (): RecordName => personRecord(randomUUID());

  it('keeps a key for all who open it', async () => {
    const person = aPerson();
    const sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
    for (const keys of [store.keys, openAnew()]) {
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
    const records = KeyRecords.open(file(`${cori}.records`));
    const elsewhere = KeyRecords.open(file(`${cisterna}.records`));
    const wrapped = records.of(ada)!;
    records.put({ ...wrapped, record: bruno });
    elsewhere.put(wrapped);
    records.close();
    elsewhere.close();
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
    const other = openAnew();
    const all = Array.from({ length: 400 }, aPerson);
    for (const one of all) await store.keys.make(cori, one);
    const records = KeyRecords.open(file(`${cori}.records`));
    const gone = all.filter((_, at) => at % 40 === 0);
    const wrapped = gone.map((one) => Buffer.from(records.of(one)!.wrapped!));
    const found = (): number => {
      const bytes = readdirSync(store.settings.folder)
        .filter((name) => name.startsWith(cori))
        .map((name) => readFileSync(file(name)));
      return wrapped.filter((one) => bytes.some((some) => some.includes(one))).length;
    };
    expect(found()).toBe(gone.length);
    for (const one of gone) await store.keys.destroy(cori, one);
    expect(found()).toBe(0);
    records.close();
    for (const one of gone) {
      for (const keys of [store.keys, other]) {
        await expect(keys.of(cori, one)).rejects.toThrow(RecordKeyMissing);
        await expect(keys.make(cori, one)).rejects.toThrow(RecordKeyMissing);
      }
    }
    await expect(other.of(cori, all[1]!)).resolves.toBeDefined();
  });

  it('is closed to other accounts', async () => {
    await store.keys.make(cori, aPerson());
    expect(statSync(store.settings.folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(store.settings.folder).map((name) => statSync(file(name)).mode);
    expect(modes.length).toBeGreaterThan(8);
    expect(modes.filter((mode) => (mode & 0o777) !== 0o600)).toEqual([]);
  });

  it('makes nothing anew where something is', async () => {
    const before = readFileSync(file(`${cori}.key`), 'utf8');
    const person = aPerson();
    const sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
    expect(makeKeys(store.settings)).toEqual([]);
    expect(readFileSync(file(`${cori}.key`), 'utf8')).toBe(before);
    expect((await openAnew().of(cori, person)).open(place, sealed)).toBe('a note');
    const more = { ...store.settings, municipalities: [cori, '059099'] };
    expect(makeKeys(more)).toEqual(['059099']);
  });

  it('goes on where making was cut short', () => {
    KeyRecords.make(file('059099.records'), '059099', 1).close();
    const more = { ...store.settings, municipalities: ['059099'] };
    expect(makeKeys(more)).toEqual(['059099']);
    KeyStore.open(more).onApplicationShutdown();
  });

  describe('that is not whole', () => {
    const lose = (name: string): void => rmSync(file(name));
    const opening = (): unknown => KeyStore.open(store.settings);
    const making = (): unknown => makeKeys(store.settings);

    beforeEach(async () => {
      await store.keys.make(cori, aPerson());
    });

    it.each([
      ['the key of a municipality', () => lose(`${cori}.key`), `${cori}.key is lost`],
      ['the records of one', () => lose(`${cori}.records`), `${cori}.records is lost`],
      ['a key cut short', () => writeFileSync(file(`${cori}.key`), '{"munic'), 'is not whole'],
      [
        'records that are something else',
        () => writeFileSync(file(`${cori}.records`), 'x'.repeat(9_000)),
        'does not open',
      ],
      ['records that are empty', () => writeFileSync(file(`${cori}.records`), ''), 'is not whole'],
      [
        'the key of another municipality',
        () => copyFileSync(file(`${cisterna}.key`), file(`${cori}.key`)),
        'not of one store',
      ],
      [
        'a key made anew',
        () => {
          lose(`${cisterna}.key`);
          lose(`${cisterna}.records`);
          makeKeys(store.settings);
          const made = readFileSync(file(`${cisterna}.key`), 'utf8');
          writeFileSync(file(`${cori}.key`), made.replace(cisterna, cori));
        },
        'not of one store',
      ],
    ])('is refused at the start, and never made anew: %s', (_, harm, why) => {
      // As files are when nobody is running.
      (store.keys as KeyStore).onApplicationShutdown();
      for (const end of ['wal', 'shm']) rmSync(file(`${cori}.records-${end}`), { force: true });
      harm();
      for (const start of [opening, making]) {
        expect(start).toThrow(new RegExp(`${cori}.*${why}.*recover-keys`, 's'));
      }
    });

    it('says which municipality has none, and how to make them', () => {
      lose(`${cori}.key`);
      lose(`${cori}.records`);
      expect(opening).toThrow(new RegExp(`${cori}.*make-keys`));
    });

    it('serves nobody else', async () => {
      const some = KeyStore.open({ ...store.settings, municipalities: [cisterna] });
      others.push(some);
      await expect(some.make(cori, aPerson())).rejects.toThrow('not named in MUNICIPALITIES');
    });
  });
});
