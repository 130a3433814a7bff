import { jest } from '@jest/globals';
import { rmdirSync } from 'node:fs';

import { mustHaveRoom } from './free-space';
import { Booking } from './testing/a-booking';
import { aFolder } from './testing/a-folder';
import { SmallDisk } from './testing/a-small-disk';
import { aStart, type Start } from './testing/a-start';

jest.setTimeout(120_000);

const folder = aFolder();
let disk: SmallDisk;
beforeAll(async () => {
  disk = await SmallDisk.on(folder, 400);
});
afterAll(async () => {
  await disk.remove();
  rmdirSync(folder);
});

function start(): Promise<Start> {
  return aStart({ folder, through: disk.through });
}

it('refuses a full disk in one sentence and keeps every booking', async () => {
  const booking = new Booking();
  const before = await start();
  await before.untilUp();
  const booked = await booking.book(before.url);
  await before.stop();

  disk.fill();
  const { exitCode, said } = await (await start()).ended;
  expect(exitCode).toBe(1);
  expect(said.trim()).toMatch(
    /^The disk is full: .*free some space and start again, what was saved is kept\.$/,
  );

  disk.makeRoom();
  const after = await start();
  await after.untilUp();
  expect(await booking.book(after.url)).toBe(booked);
  await after.stop();
});

it('wants more room to make the database than to open it', () => {
  expect(() => mustHaveRoom(folder, 1_000_000_000)).toThrow('the database needs 1000000000 MB');
});
