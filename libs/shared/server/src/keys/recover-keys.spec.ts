import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';
import jsQR from 'jsqr';

import { ChildTypesetter } from '../papers/child-typesetter';
import { buildKeyProcess, KeyProcess } from '../testing/key-processes';
import { lookAtPaper, textOfPaper } from '../testing/looked-at-paper';
import { SettableClock } from '../testing/settable-clock';
import { keyStores, type WatchedKeys } from '../testing/watched-keys';
import { copyKeys } from './copy-keys';
import { KeyStore } from './key-store';
import { personRecord, type RecordName } from './record-keys';
import { recoverKeys } from './recover-keys';
import { readShare } from './recovery-share';
import { printRecoverySheet } from './recovery-sheet';
import { rotateKeys } from './rotate-keys';

const cori = '059006';
const cisterna = '059005';
const place = { row: 'row-1', field: 'note' };

describe.each(keyStores)('a municipality that lost its keys in %s', (_, aStore) => {
  jest.setTimeout(60_000);
  const typesetter = new ChildTypesetter();
  const clock = new SettableClock(new Date('2026-11-28T12:00:00Z'));
  let store: WatchedKeys;
  /** Another place, on the machine that comes after. */
  let anew: WatchedKeys;
  let folder: string;
  let person: RecordName;
  let sealed: Buffer;

  beforeAll(buildKeyProcess);
  beforeEach(async () => {
    [store, anew] = await Promise.all([aStore(), aStore()]);
    await empty(cori);
    await empty(cisterna);
    folder = mkdtempSync(join(tmpdir(), 'recovery-'));
    person = personRecord(randomUUID());
    sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
  });
  afterEach(async () => {
    await Promise.all([store.end(), anew.end()]);
    rmSync(folder, { recursive: true });
  });
  afterAll(() => typesetter.onApplicationShutdown());

  /** As a place is that has never held keys of it, or no longer. */
  const empty = async (municipality: string): Promise<void> => {
    const cabinet = await anew.place.open(municipality);
    await cabinet.handOver(async () => undefined);
    cabinet.close();
  };
  const printed = async (municipality: string): Promise<Buffer> => {
    const to = join(folder, `${randomUUID()}.pdf`);
    await printRecoverySheet(store.place, municipality, to, { typesetter, clock });
    expect(statSync(to).mode & 0o777).toBe(0o600);
    return readFileSync(to);
  };
  const groupsIn = (text: string): string[] =>
    [...text.matchAll(/\b\d{1,2}\.\s*([0-9A-HJKMNP-TV-Z]{5})\b/g)].map(([, group = '']) => group);
  /** What is to be typed of each page. */
  const print = async (municipality = cori): Promise<string[]> => {
    const groups = groupsIn(await textOfPaper(await printed(municipality)));
    expect(groups).toHaveLength(57);
    return [0, 19, 38].map((from) => groups.slice(from, from + 19).join(' '));
  };
  const copies = (): string => join(folder, 'copies');
  const copy = (municipality = cori): Promise<void> =>
    copyKeys(store.place, municipality, copies());
  const recover = (typed: readonly string[], municipality = cori): Promise<void> =>
    recoverKeys(anew.place, municipality, { copy: copies(), typed, now: clock.now() });
  const opened = async (): Promise<string> => {
    const recovered = await KeyStore.open({ ...anew.settings, municipalities: [cori] });
    const text = (await recovered.of(cori, person)).open(place, sealed);
    await recovered.onApplicationShutdown();
    return text;
  };

  it.each([
    [0, 1],
    [1, 2],
    [2, 0],
  ])('has them again from a copy and two pages, %i and %i', async (one, other) => {
    const shares = await print();
    await copy();
    await recover([shares[one]!, shares[other]!]);
    expect(await opened()).toBe('a note');
  });

  it('has a page for each envelope, which a reader of QR codes reads too', async () => {
    const pages = await lookAtPaper(await printed(cori), 'recovery-sheet');
    expect(pages).toHaveLength(3);
    for (const { text } of pages) expect(groupsIn(text)).toHaveLength(19);
    const [{ text, picture }] = pages as [(typeof pages)[0]];
    const { data, width, height } = picture;
    expect(jsQR(data, width, height)?.data).toBe(groupsIn(text).join(''));
  });

  it('types them into the command, which says what is wrong', async () => {
    const [one = '', other = ''] = await print();
    await copy();
    const run = async (lines: readonly string[]) => {
      const env = { PATH: process.env['PATH'], ...anew.environment };
      const words = ['--municipality', cori, '--copy', copies()];
      const command = spawn(process.execPath, ['dist/apps/api/recover-keys.js', ...words], {
        env: { ...env, MUNICIPALITIES: cori },
      });
      let said = '';
      for (const stream of [command.stdout, command.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      command.stdin.end(lines.join('\n'));
      const [code] = (await once(command, 'close')) as [number];
      return { code, said };
    };
    const wrong = one.replace(/^./, (sign) => (sign === '7' ? '8' : '7'));
    expect(await run([wrong, other])).toEqual({
      code: 1,
      said: expect.stringContaining('group 1 is mistyped'),
    });
    expect(await run([one])).toMatchObject({ code: 1 });
    expect(await run([one, other.toLowerCase()])).toMatchObject({ code: 0 });
    expect(await opened()).toBe('a note');
  });

  it('gets nothing from one page, the same twice, two sheets, or those of others', async () => {
    const shares = await print();
    await copy();
    const ofOthers = await print(cisterna);
    await copy(cisterna);
    await rotateKeys(store.place, cori);
    const later = await print();
    await expect(recover([shares[0]!])).rejects.toThrow('two shares are needed');
    await expect(recover([shares[0]!, shares[0]!])).rejects.toThrow('the same page');
    await expect(recover([shares[0]!, later[1]!])).rejects.toThrow('of two sheets');
    await expect(recover([ofOthers[0]!, ofOthers[1]!])).rejects.toThrow('of municipality 059005');
    await expect(recover([shares[0]!, ofOthers[1]!])).rejects.toThrow('of municipality 059005');
    // The copy is of the key before.
    await expect(recover([later[0]!, later[1]!])).rejects.toThrow('not of the key of these shares');
    expect(await anew.place.held(cori)).toBe('carried');
    await recover([shares[0]!, shares[1]!]);
    expect(await opened()).toBe('a note');
    await expect(recover([shares[0]!, shares[1]!])).rejects.toThrow('nothing is written over');
  });

  it('has a sheet printed once for each key', async () => {
    const shares = await print();
    expect(shares.map((typed) => readShare(typed).version)).toEqual([1, 1, 1]);
    await expect(print()).rejects.toThrow('was printed on 2026-11-28');
    await rotateKeys(store.place, cori);
    expect((await print()).map((typed) => readShare(typed).version)).toEqual([2, 2, 2]);
  });

  it('has no copy that its sheet does not open', async () => {
    await expect(copy()).rejects.toThrow('no recovery sheet was printed for version 1');
    expect(readdirSync(copies())).toEqual([]);
    await print();
    await copy();
    await rotateKeys(store.place, cori);
    await expect(copy()).rejects.toThrow('no recovery sheet was printed for version 2');
    await print();
    await copy();
    expect(readdirSync(copies())).toEqual([`${cori}.records`]);
  });

  it('has nothing in its copy that opens without the sheet', async () => {
    await print();
    await copy();
    const cabinet = await store.place.open(cori);
    const { key } = (await cabinet.wrapping()).present;
    cabinet.close();
    const bytes = readFileSync(join(copies(), `${cori}.records`));
    expect(bytes.includes(Buffer.from(key, 'base64'))).toBe(false);
    expect(bytes.includes(key)).toBe(false);
  });

  it('has only the newest copy, whole although others write, and without what was destroyed', async () => {
    const shares = await print();
    const gone = personRecord(randomUUID());
    await store.keys.make(cori, gone);
    await copy();
    await store.keys.destroy(cori, gone);
    const busy = await KeyProcess.start(store.settings, cori);
    for (let time = 0; time < 20; time += 1) await copy();
    expect(await busy.stop()).toBeGreaterThan(0);
    expect(readdirSync(copies())).toEqual([`${cori}.records`]);
    await recover([shares[0]!, shares[2]!]);
    expect(await opened()).toBe('a note');
    const recovered = await KeyStore.open({ ...anew.settings, municipalities: [cori] });
    await expect(recovered.of(cori, gone)).rejects.toThrow('not in the key store');
    await recovered.onApplicationShutdown();
  });
});
