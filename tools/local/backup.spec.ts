import { jest } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { startDatabase } from './database';
import { localFolder } from './folders';
import { keptSecrets } from './secrets';
import { Booking } from './testing/a-booking';
import { aFolder } from './testing/a-folder';
import { openSession } from './testing/a-session';
import { aStart, type Ended, type Start } from './testing/a-start';
import { type Contents, contentsOf } from './testing/database-contents';
import { postmaster } from './postgres-left-behind';

jest.setTimeout(180_000);

// One story, told in order: each step finds what the one before left.
const folder = aFolder();
const elsewhere = aFolder();
const kept = aFolder();
const home = aFolder();
const file = join(kept, 'monday.age');
const busy = join(kept, 'busy.age');
const monday = new Booking();
const tuesday = new Booking();
let running: Start;
let bookings: { readonly monday: string; readonly tuesday: string };
let session: string;
let backedUp: Contents;
let amongBookings: readonly number[] = [];

afterAll(async () => {
  await running.stop();
  for (const made of [folder, elsewhere, kept, home])
    rmSync(made, { recursive: true, force: true });
});

async function start(): Promise<string> {
  running = await aStart({ folder });
  return running.untilUp();
}

async function run(command: 'backup' | 'restore', ...words: string[]): Promise<Ended> {
  return (await aStart({ folder, command, words, env: { HOME: home } })).ended;
}

/** The private key that the first backup made; there is but one. */
function key(): string {
  const [name = '', ...more] = readdirSync(home);
  expect(more).toEqual([]);
  return join(home, name);
}

function contents(of = folder): Promise<Contents> {
  const { postgres } = keptSecrets(localFolder(of)).passwords;
  const port = postmaster(join(of, 'postgres'))?.port;
  return contentsOf(`postgresql://postgres:${postgres}@127.0.0.1:${port}/one_stop_shop`);
}

/** What is in the data of a product that is stopped. */
async function contentsAtRest(of = folder): Promise<Contents> {
  const local = localFolder(of);
  await using server = new AsyncDisposableStack();
  await startDatabase(local, keptSecrets(local), server, () => undefined);
  return await contents(of);
}

function bookingsIn({ rows }: Contents): number {
  return Number.parseInt(rows['scheduling.appointment'] ?? '', 10);
}

const bookedSoFar = async () => bookingsIn(await contents());

/** Until the worker has done what the booking asked of it. */
async function contentsWhenQuiet(): Promise<Contents> {
  let before = await contents();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = await contents();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

it('backs up the running product into a file for this account alone', async () => {
  const said = await start();
  session = await openSession(running.url, said);
  const booked = await monday.book(running.url);
  backedUp = await contentsWhenQuiet();

  const backup = await run('backup', file);

  expect([backup.exitCode, backup.said]).toEqual([0, expect.stringContaining(file)]);
  expect(backup.said).toContain('keep a copy of that somewhere else');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(kept)).toEqual(['monday.age']);
  expect(backup.said).toContain(`Backups open with the private key in ${key()} alone`);
  expect(statSync(key()).mode & 0o777).toBe(0o600);
  const { rows } = await contents();
  expect(rows['platform.backup_taken']).toMatch(/^1 /);
  expect(rows['identity.session']).toMatch(/^1 /);
  bookings = { monday: booked, tuesday: await tuesday.book(running.url) };
});

it('refuses to restore while the product runs, which goes on', async () => {
  const { exitCode, said } = await run('restore', file);
  expect([exitCode, said]).toEqual([1, expect.stringContaining('The product is running')]);
  expect(await monday.book(running.url)).toBe(bookings.monday);
  await running.stop();
});

it('brings back every row, policy, role and grant, but no session', async () => {
  const { exitCode, said } = await run('restore', file, '--key', key());

  expect([exitCode, said]).toEqual([0, expect.stringContaining('All sessions are ended (1)')]);
  const restored = await contentsAtRest();
  expect(restored.protection).toEqual(backedUp.protection);
  expect(restored.rows).toEqual({
    ...backedUp.rows,
    'identity.session': '0 ',
    // The heartbeat of the queue's workers, recurring work and seals, which go by the clock:
    // all may have moved between the look and the backup.
    'queue.meta': restored.rows['queue.meta'],
    'platform.recurring_work': restored.rows['platform.recurring_work'],
    'oversight.audit_seal': restored.rows['oversight.audit_seal'],
    'oversight.seal_check': restored.rows['oversight.seal_check'],
  });
});

it('puts the data back from before a restore that was killed in between', async () => {
  renameSync(join(folder, 'postgres'), join(folder, 'postgres.replaced'));
  const said = await start();
  expect(said).toContain('the data from before it are back');
  expect(existsSync(join(folder, 'postgres.replaced'))).toBe(false);
});

it('serves what was booked before the backup, and has forgotten what came after', async () => {
  expect(await monday.book(running.url)).toBe(bookings.monday);
  expect(await tuesday.book(running.url)).not.toBe(bookings.tuesday);
  const answer = await fetch(`${running.url}/api/session`, { headers: { cookie: session } });
  expect(answer.status).toBe(401);
});

it('takes one moment of a product that goes on booking', async () => {
  const before = await bookedSoFar();
  let isBackedUp = false;
  const backup = run('backup', busy).finally(() => (isBackedUp = true));
  let after = 0;
  while (!isBackedUp) await new Booking(`person${++after}@example.org`).book(running.url);
  expect([(await backup).exitCode, after > 0]).toEqual([0, true]);
  amongBookings = [before, await bookedSoFar()];
  await running.stop();
});

it('backs up data at rest, and keeps what it made for 35 days', async () => {
  const old = join(folder, 'backups', 'one-stop-shop-20261001T080000Z.tar');
  mkdirSync(join(folder, 'backups'));
  for (const made of [old, join(folder, 'backups', 'letter.txt')]) writeFileSync(made, '');
  const { exitCode, said } = await run('backup');
  expect([exitCode, said]).toEqual([0, expect.stringContaining(join(folder, 'backups'))]);
  expect(said).toContain(`Removed ${old}: backups are kept for 35 days`);
  expect(said).toContain('The private key is still within reach of this machine');
  expect(readdirSync(join(folder, 'backups'))).toEqual([
    'letter.txt',
    expect.stringMatching(/^one-stop-shop-\d{8}T\d{6}Z\.age$/),
  ]);
});

it('wants the secret of the data, or to be told that it is lost and nothing is proven', async () => {
  const restore = async (...words: string[]) =>
    (
      await aStart({
        folder: elsewhere,
        command: 'restore',
        words: [busy, '--key', key(), ...words],
      })
    ).ended;
  for (const [words, missing] of [
    [['--with-another-secret'], '--without-proof'],
    [['--without-proof'], '--with-another-secret'],
  ] as const) {
    const refused = await restore(...words);
    expect([refused.exitCode, refused.said]).toEqual([1, expect.stringContaining(missing)]);
    expect(refused.said).toContain('secrets.json');
  }

  const { exitCode, said } = await restore('--with-another-secret', '--without-proof');

  expect([exitCode, said]).toEqual([0, expect.stringContaining('Restored')]);
  const restored = bookingsIn(await contentsAtRest(elsewhere));
  const [least = 0, most = 0] = amongBookings;
  expect(restored).toBeGreaterThanOrEqual(least);
  expect(restored).toBeLessThanOrEqual(most);
});

it('has nothing to back up where there are no data', async () => {
  const { exitCode, said } = await (
    await aStart({ folder: join(kept, 'empty'), command: 'backup' })
  ).ended;
  expect([exitCode, said]).toEqual([1, expect.stringContaining('There are no data')]);
});
