import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';
import jsQR from 'jsqr';

import { ChildTypesetter } from '../papers/child-typesetter';
import { buildKeyProcess, KeyProcess } from '../testing/key-processes';
import { keysForSpecs, type SpecKeys } from '../testing/keys-for-specs';
import { lookAtPaper, textOfPaper } from '../testing/looked-at-paper';
import { SettableClock } from '../testing/settable-clock';
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

describe('a municipality that lost its keys', () => {
  jest.setTimeout(60_000);
  const typesetter = new ChildTypesetter();
  const clock = new SettableClock(new Date('2026-11-28T12:00:00Z'));
  let store: SpecKeys;
  let folder: string;
  let person: RecordName;
  let sealed: Buffer;

  beforeAll(buildKeyProcess);
  beforeEach(async () => {
    store = keysForSpecs();
    folder = mkdtempSync(join(tmpdir(), 'recovery-'));
    person = personRecord(randomUUID());
    sealed = (await store.keys.make(cori, person)).seal(place, 'a note');
  });
  afterEach(() => {
    store.end();
    rmSync(folder, { recursive: true });
  });
  afterAll(() => typesetter.onApplicationShutdown());

  const keyStore = (): string => store.settings.folder;
  const printed = async (municipality: string): Promise<Buffer> => {
    const to = join(folder, `${randomUUID()}.pdf`);
    await printRecoverySheet(keyStore(), municipality, to, { typesetter, clock });
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
  const copy = (municipality = cori): void => copyKeys(keyStore(), municipality, copies());
  const recover = (typed: readonly string[], municipality = cori): Promise<void> =>
    recoverKeys(join(folder, 'new'), municipality, { copy: copies(), typed, now: clock.now() });
  const opened = async (): Promise<string> => {
    const recovered = KeyStore.open({ folder: join(folder, 'new'), municipalities: [cori] });
    const text = (await recovered.of(cori, person)).open(place, sealed);
    recovered.onApplicationShutdown();
    return text;
  };

  it.each([
    [0, 1],
    [1, 2],
    [2, 0],
  ])('has them again from a copy and two pages, %i and %i', async (one, other) => {
    const shares = await print();
    copy();
    await recover([shares[one]!, shares[other]!]);
    expect(await opened()).toBe('a note');
    const names = readdirSync(join(folder, 'new')).toSorted();
    expect(names).toEqual([`${cori}.key`, `${cori}.records`]);
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
    copy();
    const run = async (lines: readonly string[]) => {
      const env = { PATH: process.env['PATH'], KEY_STORE: join(folder, 'new') };
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
    copy();
    const ofOthers = await print(cisterna);
    copy(cisterna);
    await rotateKeys(keyStore(), cori);
    const later = await print();
    await expect(recover([shares[0]!])).rejects.toThrow('two shares are needed');
    await expect(recover([shares[0]!, shares[0]!])).rejects.toThrow('the same page');
    await expect(recover([shares[0]!, later[1]!])).rejects.toThrow('of two sheets');
    await expect(recover([ofOthers[0]!, ofOthers[1]!])).rejects.toThrow('of municipality 059005');
    await expect(recover([shares[0]!, ofOthers[1]!])).rejects.toThrow('of municipality 059005');
    // The copy is of the key before.
    await expect(recover([later[0]!, later[1]!])).rejects.toThrow('not of the key of these shares');
    expect(existsSync(join(folder, 'new', `${cori}.records`))).toBe(false);
    await recover([shares[0]!, shares[1]!]);
    expect(await opened()).toBe('a note');
    await expect(recover([shares[0]!, shares[1]!])).rejects.toThrow('nothing is written over');
  });

  it('has a sheet printed once for each key', async () => {
    const shares = await print();
    expect(shares.map((typed) => readShare(typed).version)).toEqual([1, 1, 1]);
    await expect(print()).rejects.toThrow('was printed on 2026-11-28');
    await rotateKeys(keyStore(), cori);
    expect((await print()).map((typed) => readShare(typed).version)).toEqual([2, 2, 2]);
  });

  it('has no copy that its sheet does not open', async () => {
    expect(() => copy()).toThrow('no recovery sheet was printed for version 1');
    expect(readdirSync(copies())).toEqual([]);
    await print();
    copy();
    await rotateKeys(keyStore(), cori);
    expect(() => copy()).toThrow('no recovery sheet was printed for version 2');
    await print();
    copy();
    expect(readdirSync(copies())).toEqual([`${cori}.records`]);
    expect(() => copyKeys(keyStore(), cori, keyStore())).toThrow('lost with them');
  });

  it('has nothing in its copy that opens without the sheet', async () => {
    await print();
    copy();
    const { keys } = JSON.parse(readFileSync(join(keyStore(), `${cori}.key`), 'utf8')) as {
      keys: { key: string }[];
    };
    const bytes = readFileSync(join(copies(), `${cori}.records`));
    expect(bytes.includes(Buffer.from(keys[0]!.key, 'base64'))).toBe(false);
    expect(bytes.includes(keys[0]!.key)).toBe(false);
  });

  it('has only the newest copy, whole although others write, and without what was destroyed', async () => {
    const shares = await print();
    const gone = personRecord(randomUUID());
    await store.keys.make(cori, gone);
    copy();
    await store.keys.destroy(cori, gone);
    const busy = await KeyProcess.start(keyStore(), cori);
    for (let time = 0; time < 20; time += 1) copy();
    expect(await busy.stop()).toBeGreaterThan(0);
    expect(readdirSync(copies())).toEqual([`${cori}.records`]);
    await recover([shares[0]!, shares[2]!]);
    expect(await opened()).toBe('a note');
    const recovered = KeyStore.open({ folder: join(folder, 'new'), municipalities: [cori] });
    await expect(recovered.of(cori, gone)).rejects.toThrow('not in the key store');
    recovered.onApplicationShutdown();
  });
});
