import { jest } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandOf, isAlive, waitUntil } from './processes';
import { Booking, mailsTo } from './testing/a-booking';
import { aFolder } from './testing/a-folder';
import { aStart, type Start } from './testing/a-start';

jest.setTimeout(120_000);

// One story, told in order: each start finds what the one before left.
const folder = aFolder();
const booking = new Booking();
let running: Start;
let booked: string;

afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<string> {
  running = await aStart({ folder });
  return running.untilUp();
}

async function gone(pids: readonly number[]): Promise<boolean> {
  return waitUntil(() => !pids.some(isAlive), 15_000);
}

it('begins afresh after an initdb that was cut short, and tells where to go', async () => {
  mkdirSync(join(folder, 'postgres.making'), { recursive: true });
  writeFileSync(join(folder, 'postgres.making/PG_VERSION'), '18');

  const said = await start();

  const page = await fetch(`${running.url}/prenota`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')]);
  expect(said).toContain('demonstration mode');
  expect(said).toContain(`${running.url}/sportello`);
  expect(said).toMatch(/Cori +\S+@\S+/);
});

it('brings the confirmation of a booking into the mailbox', async () => {
  const mailbox = /Mailbox +(\S+)/.exec(await running.untilUp())?.[1] ?? '';
  booked = await booking.book(running.url);

  let mails: { text: string }[] = [];
  const deadline = performance.now() + 15_000;
  while (mails.length === 0 && performance.now() < deadline)
    mails = await mailsTo(mailbox, 'amina@example.org');

  expect(mails[0]?.text).toContain('/prenota/gestisci');
  expect(await (await fetch(mailbox)).text()).toContain('amina@example.org');
});

it('refuses a second start and a reset while the data are in use, and goes on', async () => {
  for (const command of ['start', 'reset'] as const) {
    const { exitCode, said } = await (await aStart({ folder, command })).ended;
    expect(exitCode).toBe(1);
    expect(said).toContain(`in use by another start (process ${running.pid})`);
  }
  expect(await booking.book(running.url)).toBe(booked);
});

it('survives being killed: its programs end, the database left behind is stopped cleanly', async () => {
  const postgres = Number(
    readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
  );
  const programs = running.children().filter((pid) => pid !== postgres);
  expect(programs).toHaveLength(2);
  running.signal('SIGKILL');
  await running.ended;
  expect(await gone(programs)).toBe(true);
  expect(isAlive(postgres)).toBe(true);

  const said = await start();

  expect(said).toContain(`left a database process behind (${postgres}): stopping it cleanly`);
  expect(await booking.book(running.url)).toBe(booked);
});

it('stops cleanly, however often it is asked, and leaves no process', async () => {
  const children = running.children();
  expect(children).toHaveLength(3);
  running.signal('SIGINT');
  running.signal('SIGINT');
  running.signal('SIGTERM');

  const { exitCode, said } = await running.ended;

  expect(exitCode).toBe(0);
  expect(said).toContain('the data are kept');
  expect(children.filter(isAlive)).toEqual([]);
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain(
    'database system is shut down',
  );
});

it('keeps the data from one start to the next', async () => {
  await start();
  expect(await booking.book(running.url)).toBe(booked);
});

/** The process that runs one part; never 0, which would mean every process of our own group. */
function processOf(part: 'apps/api' | 'apps/worker' | 'postgres'): number {
  const found = running.children().find((pid) => commandOf(pid).includes(part));
  if (!found) throw new Error(`The start runs no ${part}`);
  return found;
}

it('gives each program the secrets that it needs, and no other', () => {
  const secretsOf = (part: 'apps/api' | 'apps/worker') =>
    readFileSync(`/proc/${processOf(part)}/environ`, 'utf8')
      .split('\0')
      .filter((line) => /^(APP_SECRET|\w*_URL|\w*PASSWORD|\w*SECRET\w*|npm_\w*)=/.test(line));
  const namesOf = (part: 'apps/api' | 'apps/worker') =>
    secretsOf(part).map((line) => line.split('=')[0]);
  expect(namesOf('apps/api').sort()).toEqual(['APP_SECRET', 'DATABASE_URL', 'PUBLIC_URL']);
  expect(namesOf('apps/worker').sort()).toEqual([
    'APP_SECRET',
    'DATABASE_WORKER_URL',
    'PUBLIC_URL',
    'SMTP_URL',
  ]);
  const { passwords } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    passwords: Record<string, string>;
  };
  const owners = [passwords['postgres'], passwords['desk_owner']] as string[];
  for (const part of ['apps/api', 'apps/worker'] as const)
    expect(owners.filter((one) => secretsOf(part).join().includes(one))).toEqual([]);
});

it('starts again what dies, says so, and answers as before', async () => {
  for (const [part, name] of [
    ['apps/api', 'api'],
    ['apps/worker', 'worker'],
    ['postgres', 'database'],
  ] as const) {
    const dead = processOf(part);
    process.kill(dead, 'SIGKILL');
    const said = await running.untilItSays(`The ${name} is up again.`);
    expect(said).toContain(`The ${name} stopped unexpectedly; starting it again in 1 s.`);
    expect(processOf(part)).not.toBe(dead);
  }
  expect(running.children()).toHaveLength(3);
  expect(await booking.book(running.url)).toBe(booked);
  const children = running.children();
  expect((await running.stop()).exitCode).toBe(0);
  expect(children.filter(isAlive)).toEqual([]);
});

it('empties everything on reset', async () => {
  const { exitCode } = await (await aStart({ folder, command: 'reset' })).ended;
  expect(exitCode).toBe(0);
  for (const name of ['postgres', 'keys', 'mail', 'logs', 'secrets.json'])
    expect(existsSync(join(folder, name))).toBe(false);
});
