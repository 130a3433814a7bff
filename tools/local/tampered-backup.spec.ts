import { jest } from '@jest/globals';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

import { makeKeys, privateKeyIn } from './backup-keys';
import { DATABASE, startDatabase } from './database';
import { localFolder, makeLocalFolder } from './folders';
import { keptSecrets, type Secrets } from './secrets';
import { aFolder } from './testing/a-folder';
import { aStart, type Ended } from './testing/a-start';
import {
  changed,
  damagedOutside,
  putTogether,
  sealAgain,
  takeApart,
  type TakenApart,
} from './testing/tampered-backups';
import { writeUnsealedBackup } from './testing/unsealed-backup';

jest.setTimeout(300_000);

const folder = aFolder();
const kept = aFolder();
const local = localFolder(folder);
const keyFile = join(kept, 'key.txt');
const good = join(kept, 'good.age');
let secrets: Secrets;
let publicKey: string;
let parts: TakenApart;

async function run(command: 'backup' | 'restore', ...words: string[]): Promise<Ended> {
  return (await aStart({ folder, command, words })).ended;
}

const restore = (file: string, ...words: string[]) =>
  run('restore', file, '--key', keyFile, ...words);

/** With the data at rest again afterwards. */
async function inTheData<T>(ask: (client: Client) => Promise<T>): Promise<T> {
  await using running = new AsyncDisposableStack();
  const { urls } = await startDatabase(local, secrets, running, () => undefined);
  const url = new URL(urls.DATABASE_OWNER_URL);
  url.username = 'postgres';
  url.password = secrets.passwords.postgres;
  url.pathname = DATABASE;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

const people = () =>
  inTheData(async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM person');
    return rows.map(({ name }) => name);
  });

/** Every file with the moment of its last change. */
function onDisk(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return files.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
}

function writtenTo(name: string): string {
  return join(kept, `${name.replace(/\W/g, '-')}.age`);
}

/** The same header and seal over other data. */
async function withData(name: string, change: (files: string) => void): Promise<string> {
  const file = writtenTo(name);
  const content = await changed(parts.content, kept, change);
  await putTogether({ ...parts, content }, publicKey, file);
  return file;
}

const autoConf = (files: string) =>
  appendFileSync(join(files, 'postgresql.auto.conf'), `session_preload_libraries = 'evil'\n`);

function changeARow(files: string): void {
  const [table = ''] = readdirSync(join(files, 'base/5')).filter((name) => /^\d+$/.test(name));
  const rows = readFileSync(join(files, 'base/5', table));
  rows.fill(1, Math.max(0, rows.length - 100));
  writeFileSync(join(files, 'base/5', table), rows);
}

beforeAll(async () => {
  makeLocalFolder(local);
  secrets = keptSecrets(local);
  publicKey = await makeKeys(local, keyFile, () => undefined);
  await inTheData(async (client) => {
    await client.query('CREATE SCHEMA identity; CREATE TABLE identity.session (id int)');
    await client.query(`CREATE TABLE person AS SELECT 'Amina' AS name`);
  });
  for (const file of [good, join(kept, 'another.age')]) {
    const { exitCode, said } = await run('backup', file);
    expect([exitCode, said]).toEqual([0, expect.stringContaining('private key')]);
  }
  parts = await takeApart(good, privateKeyIn(keyFile));
});

afterAll(() => {
  for (const made of [folder, kept]) rmSync(made, { recursive: true, force: true });
});

it('writes nothing that can be read without the private key', async () => {
  const file = readFileSync(good);
  expect(file.toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
  for (const word of ['takenAt', 'ustar', secrets.id, 'pg_control'])
    expect(file.includes(word)).toBe(false);
  const { exitCode, said } = await run('restore', good);
  expect([exitCode, said]).toEqual([1, expect.stringContaining('add `--key <file>`')]);

  const anotherKey = join(kept, 'another-key.txt');
  const elsewhere = localFolder(join(kept, 'elsewhere'));
  makeLocalFolder(elsewhere);
  await makeKeys(elsewhere, anotherKey, () => undefined);
  const closed = await run('restore', good, '--key', anotherKey);
  expect([closed.exitCode, closed.said]).toEqual([1, expect.stringContaining('is not the one')]);
});

it('refuses a file that was changed by whoever found it, and changes nothing', async () => {
  const before = onDisk();
  const files = damagedOutside(readFileSync(good), readFileSync(join(kept, 'another.age')));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(writtenTo(name), bytes);
    const { exitCode, said } = await restore(writtenTo(name), '--without-proof');
    expect([name, exitCode, said]).toEqual([
      name,
      1,
      expect.stringMatching(/is damaged or was changed: .*Nothing was changed/),
    ]);
  }
  expect(onDisk()).toEqual(before);
});

it('refuses what was changed by who has the keys and not the secret of the seal', async () => {
  const before = onDisk();
  const another = await takeApart(join(kept, 'another.age'), privateKeyIn(keyFile));
  const put = async (name: string, changes: Partial<TakenApart>) => {
    await putTogether({ ...parts, ...changes }, publicKey, writtenTo(name));
    return writtenTo(name);
  };
  const headerWith = (changes: object) => ({ header: { ...parts.header, ...changes } });
  await sealAgain(parts, 'another secret', publicKey, writtenTo('sealed by another'));
  const files = [
    await put('another day', headerWith({ takenAt: new Date().toISOString() })),
    await put('another version', headerWith({ version: '9.9.9' })),
    await put('another installation', headerWith({ installation: 'another' })),
    await put('another secret', headerWith({ secretMark: '0'.repeat(64) })),
    await put('the content of another', { content: another.content }),
    await put('the header of another', { header: another.header }),
    await put('the seal of another', { seal: another.seal }),
    await put('no seal', { seal: Buffer.alloc(0) }),
    await put('half a seal', { seal: parts.seal.subarray(16) }),
    await put('a longer seal', { seal: Buffer.concat([parts.seal, parts.seal]) }),
    await put('no content', { content: Buffer.alloc(0) }),
    await put('content that was cut', { content: parts.content.subarray(0, -1_000) }),
    writtenTo('sealed by another'),
    await withData('settings', autoConf),
    await withData('a signal', (to) => writeFileSync(join(to, 'recovery.signal'), '')),
    await withData('a row', changeARow),
  ];
  for (const file of files) {
    const { exitCode, said } = await restore(file, '--with-another-secret', '--despite-its-age');
    expect([file, exitCode, said]).toEqual([
      file,
      1,
      expect.stringMatching(/does not bear the seal of .*Nothing was changed/),
    ]);
  }
  expect(onDisk()).toEqual(before);
});

it('takes no file that is not one of a database, even where nobody asks for proof', async () => {
  const before = onDisk();
  // The other kinds stand in data-files.spec.ts.
  const files = [
    await withData('recovery', (to) => writeFileSync(join(to, 'recovery.signal'), '')),
    await withData('a link', (to) => symlinkSync('/etc', join(to, 'pg_tblspc/16384'))),
  ];
  for (const file of files) {
    const { exitCode, said } = await restore(file, '--without-proof');
    expect([file, exitCode, said]).toEqual([
      file,
      1,
      expect.stringMatching(/does not belong to a database.*Nothing was changed/),
    ]);
  }
  expect(onDisk()).toEqual(before);
});

it('refuses what says something wrong about itself', async () => {
  const sealed = async (name: string, changes: object) => {
    const header = { ...parts.header, ...changes };
    await sealAgain({ ...parts, header }, secrets.passwords.postgres, publicKey, writtenTo(name));
    return restore(writtenTo(name));
  };
  const days = (some: number) => new Date(Date.now() - some * 86_400_000).toISOString();
  expect((await sealed('17', { postgres: '17' })).said).toContain('made by PostgreSQL 17');
  expect((await sealed('old', { takenAt: days(35.1) })).said).toContain('more than 35 days ago');
  expect((await sealed('odd', { takenAt: 'yesterday' })).said).toContain('is no backup of One');
  expect((await sealed('of another', { secretMark: '0'.repeat(64) })).said).toContain(
    'add `--with-another-secret`',
  );
  for (const text of ['Dear mayor', '', 'age-encryption.org/v1\n']) {
    writeFileSync(join(kept, 'letter'), text);
    expect((await restore(join(kept, 'letter'))).said).toMatch(/is no backup|is damaged/);
  }
});

it('restores its own, with settings written anew', async () => {
  await inTheData((client) => client.query(`UPDATE person SET name = 'Somebody'`));
  appendFileSync(join(folder, 'postgres/pg_hba.conf'), 'host all all 0.0.0.0/0 trust\n');
  const { exitCode, said } = await restore(good);
  expect([exitCode, said]).toEqual([0, expect.stringContaining('Restored')]);
  expect(said).not.toContain('Nothing proves');
  expect(readFileSync(join(folder, 'postgres/pg_hba.conf'), 'utf8')).not.toContain('0.0.0.0');
  expect(await people()).toEqual(['Amina']);
});

it('restores what nobody can prove, at an explicit word, and never its settings', async () => {
  const file = await withData('settings', autoConf);
  const { exitCode, said } = await restore(file, '--without-proof');
  expect([exitCode, said]).toEqual([0, expect.stringContaining('Nothing proves')]);
  expect(readFileSync(join(folder, 'postgres/postgresql.auto.conf'), 'utf8')).not.toContain('evil');
  expect(await people()).toEqual(['Amina']);
});

it('restores a backup of before the seal, at an explicit word', async () => {
  const file = join(kept, 'before.tar');
  await writeUnsealedBackup(parts.header, parts.content, file);
  const refused = await run('restore', file);
  expect([refused.exitCode, refused.said]).toEqual([
    1,
    expect.stringContaining('`--without-proof`'),
  ]);
  await inTheData((client) => client.query(`UPDATE person SET name = 'Somebody'`));
  const { exitCode, said } = await run('restore', file, '--without-proof');
  expect([exitCode, said]).toEqual([0, expect.stringContaining('Restored')]);
  expect(await people()).toEqual(['Amina']);
  expect(existsSync(join(folder, 'postgres.unpacking'))).toBe(false);
});
