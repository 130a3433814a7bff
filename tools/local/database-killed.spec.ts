import { jest } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Booking, mailsTo } from './testing/a-booking';
import { aFolder } from './testing/a-folder';
import { Load } from './testing/a-load';
import { openSession } from './testing/a-session';
import { aStart, type Start } from './testing/a-start';

jest.setTimeout(120_000);

const folder = aFolder();
let running: Start;
let load: Load;
beforeAll(async () => {
  // Bookings by the dozen are the point here, not their cap.
  running = await aStart({ folder, env: { BOOKINGS_PER_NETWORK_AND_HOUR: '100000' } });
  load = new Load(running.url, await openSession(running.url, await running.untilUp()));
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

function killDatabase(name: NodeJS.Signals): void {
  const file = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8');
  process.kill(Number(file.split('\n')[0]), name);
}
const timesUp = async () =>
  (await running.untilItSays('The database is up again.')).split('The database is up again.')
    .length - 1;

it.each([
  ['killed', 'SIGKILL', 1],
  ['told to stop at once', 'SIGQUIT', 2],
  ['told to stop', 'SIGINT', 3],
] as const)('keeps every refusal honest while its database is %s', async (_, signal, times) => {
  const stop = load.begin(16);
  await pause(1_000);
  killDatabase(signal);
  const until = performance.now() + 40_000;
  while ((await timesUp().catch(() => 0)) < times && performance.now() < until) await pause(50);
  await pause(3_000);
  const answers = await stop();

  const wrong = answers.filter(({ status }) => status >= 500 && status !== 503);
  expect(wrong).toEqual([]);
  const away = answers.filter(({ status }) => status === 503);
  expect(away.length).toBeGreaterThan(10);
  expect(away.filter(({ code }) => !/^server\.(unavailable|busy)$/.test(code))).toEqual([]);
  expect(away.filter(({ retryAfter }) => !(retryAfter > 0))).toEqual([]);
  expect(await running.untilUp()).not.toMatch(/The (api|worker) stopped/);
  // It serves again before the load ends.
  expect(answers.slice(-20).filter(({ status }) => status >= 500)).toEqual([]);
});

it('has lost no booking that it confirmed, and writes to whom it owes a mail', async () => {
  const booking = new Booking('late@example.org');
  const booked = await booking.book(running.url);
  killDatabase('SIGKILL');
  await pause(500);
  const mailbox = /Mailbox +(\S+)/.exec(await running.untilUp())?.[1] ?? '';
  const until = performance.now() + 60_000;
  while ((await mailsTo(mailbox, 'late@example.org')).length === 0 && performance.now() < until)
    await pause(200);
  expect(await mailsTo(mailbox, 'late@example.org')).toHaveLength(1);
  expect(await booking.book(running.url)).toBe(booked);
});
