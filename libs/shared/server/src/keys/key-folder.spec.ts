import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { keysForSpecs } from '../testing/keys-for-specs';
import { copyKeys } from './copy-keys';
import { KeyRecords } from './key-records';
import { KeyStore } from './key-store';
import { makeKeys } from './make-keys';
import { personRecord } from './record-keys';

const cori = '059006';
const cisterna = '059005';

describe('a folder of keys', () => {
  let store: Awaited<ReturnType<typeof keysForSpecs>>;
  beforeEach(async () => {
    store = await keysForSpecs();
    await store.keys.make(cori, personRecord(randomUUID()));
  });
  afterEach(() => store.end());

  const file = (name: string): string => join(store.folder, name);

  it('is closed to other accounts', () => {
    expect(statSync(store.folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(store.folder).map((name) => statSync(file(name)).mode);
    expect(modes.length).toBeGreaterThan(8);
    expect(modes.filter((mode) => (mode & 0o777) !== 0o600)).toEqual([]);
  });

  it('has no copy beside it, which would be lost with it', async () => {
    await expect(copyKeys(store.place, cori, store.folder)).rejects.toThrow('lost with them');
  });

  it('goes on where making was cut short', async () => {
    KeyRecords.make(file('059099.records'), '059099', 1);
    expect(await makeKeys(store.place, ['059099'])).toEqual(['059099']);
    const opened = await KeyStore.open({ ...store.settings, municipalities: ['059099'] });
    await opened.onApplicationShutdown();
  });

  it.each(['key', 'records'])('is not told to be lost while its %s cannot be read', async (end) => {
    await (store.keys as KeyStore).onApplicationShutdown();
    rmSync(file(`${cori}.${end}`));
    mkdirSync(file(`${cori}.${end}`));
    await expect(KeyStore.open(store.settings)).rejects.toThrow(/EISDIR|unable to open/);
  });

  it('is asked whether it is there', async () => {
    await store.keys.ping();
    renameSync(store.folder, `${store.folder}-gone`);
    await expect(store.keys.ping()).rejects.toThrow('ENOENT');
    renameSync(`${store.folder}-gone`, store.folder);
  });

  describe('that is not whole', () => {
    const lose = (name: string): void => rmSync(file(name));

    it.each([
      ['the records of a municipality', () => lose(`${cori}.records`), `${cori}.records is lost`],
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
        async () => {
          lose(`${cisterna}.key`);
          lose(`${cisterna}.records`);
          await makeKeys(store.place, [cisterna]);
          const made = readFileSync(file(`${cisterna}.key`), 'utf8');
          writeFileSync(file(`${cori}.key`), made.replace(cisterna, cori));
        },
        'not of one store',
      ],
    ] as readonly (readonly [string, () => void | Promise<void>, string])[])(
      'is refused at the start, and never made anew: %s',
      async (_, harm, why) => {
        // As files are when nobody is running.
        await (store.keys as KeyStore).onApplicationShutdown();
        for (const end of ['wal', 'shm']) rmSync(file(`${cori}.records-${end}`), { force: true });
        await harm();
        const refused = new RegExp(`${cori}.*${why}.*recover-keys`, 's');
        await expect(KeyStore.open(store.settings)).rejects.toThrow(refused);
        await expect(makeKeys(store.place, [cori])).rejects.toThrow(refused);
      },
    );
  });
});
