import { jest } from '@jest/globals';
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { openBackup } from './backup-file';
import { privateKeyIn } from './backup-keys';
import { sealKey } from './backup-seal';
import { localFolder } from './folders';
import { keptSecrets } from './secrets';
import { Booking } from './testing/a-booking';
import { aFolder } from './testing/a-folder';
import { aStart, type Start } from './testing/a-start';

jest.setTimeout(180_000);

// One story, told in order: each step finds what the one before left.
const folder = aFolder();
const home = aFolder();
const file = join(home, 'monday.age');
const words = 'mia sorella zampillanotte non deve saperlo';
/** Stands beside it in clear: the search is worth something only if it finds that. */
const email = 'zampillalba@example.org';
const booking = new Booking(email, words);
let running: Start;

afterAll(async () => {
  await running.stop();
  for (const made of [folder, home]) rmSync(made, { recursive: true, force: true });
});

async function start(): Promise<void> {
  running = await aStart({ folder });
  await running.untilUp();
}

const keys = (name: string): string => join(folder, 'keys', name);

/** Of the municipality's keys: as text in their file, and as bytes. */
function keysOfMunicipalities(): Buffer[] {
  return readdirSync(join(folder, 'keys'))
    .filter((name) => name.endsWith('.key'))
    .flatMap((name) => {
      const kept = JSON.parse(readFileSync(keys(name), 'utf8')) as { keys: { key: string }[] };
      return kept.keys.flatMap(({ key }) => [Buffer.from(key), Buffer.from(key, 'base64')]);
    });
}

/** All that a backup holds, decrypted with its private key and unpacked. */
async function contentOfBackup(): Promise<Buffer> {
  const [name = ''] = readdirSync(home).filter((one) => one !== 'monday.age');
  await using cleanUp = new AsyncDisposableStack();
  const { content } = await openBackup(
    file,
    join(home, 'opened'),
    () => privateKeyIn(join(home, name)),
    sealKey(keptSecrets(localFolder(folder)).passwords.postgres),
    cleanUp,
  );
  return gunzipSync(readFileSync(content));
}

it('keeps what somebody wrote, and every key, out of a backup that is open to all', async () => {
  await start();
  await booking.book(running.url);
  const env = { HOME: home };
  const backup = await (await aStart({ folder, command: 'backup', words: [file], env })).ended;
  expect([backup.exitCode, backup.said]).toEqual([0, expect.stringContaining(file)]);
  const content = await contentOfBackup();
  expect(content.includes(email)).toBe(true);
  expect(content.includes('zampillanotte')).toBe(false);
  expect(content.includes(Buffer.from('zampillanotte').toString('base64'))).toBe(false);
  const all = keysOfMunicipalities();
  expect(all).toHaveLength(8);
  expect(all.filter((key) => content.includes(key))).toEqual([]);
});

it('keeps it out of every file of the start but what is sealed', async () => {
  await running.stop();
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const having = (text: string): string[] =>
    files.filter((one) => existsSync(one) && readFileSync(one).includes(text));
  expect(files.length).toBeGreaterThan(500);
  expect(having(email).some((one) => one.includes('/postgres/'))).toBe(true);
  expect(having('zampillanotte')).toEqual([]);
});

it('keeps the keys beside the data, for this account alone', () => {
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
  const names = readdirSync(join(folder, 'keys'));
  expect(names.filter((name) => name.endsWith('.key'))).toHaveLength(4);
  expect(names.map((name) => statSync(keys(name)).mode & 0o777)).toEqual(names.map(() => 0o600));
});

it.each([
  ['the records of a municipality', '059006.records', 'keys of municipality 059006'],
  ['the key of one', '059005.key', 'keys of municipality 059005'],
  ['all of them', '', 'keys of municipality 059001'],
])('does not start when somebody lost %s, and makes none anew', async (_, name, said) => {
  renameSync(keys(name), join(home, 'lost'));
  const refused = await (await aStart({ folder })).ended;
  expect(refused.exitCode).toBe(1);
  expect(refused.said).toContain(said);
  expect(refused.said).toContain('recover-keys.js');
  expect(existsSync(keys(name))).toBe(false);
  renameSync(join(home, 'lost'), keys(name));
});

it('goes on where it was once they are back', async () => {
  await start();
  const again = await booking.book(running.url);
  expect(again).toMatch(/^[0-9a-f-]{36}$/);
});
