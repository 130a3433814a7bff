import { jest } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { isAlive } from './processes';
import { freePort } from './ports';
import { makeCheckout } from './testing/a-checkout';
import { aFolder } from './testing/a-folder';
import { aStart, type Ended, type StartOptions } from './testing/a-start';

jest.setTimeout(120_000);

let folder: string;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function failed(options: Partial<StartOptions>): Promise<string> {
  const { exitCode, said }: Ended = await (await aStart({ folder, ...options })).ended;
  expect(exitCode).toBe(1);
  return said.trim();
}

it('names the port that is taken, and makes nothing', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, () => resolve()));

  expect(await failed({ port })).toBe(
    `Port ${port} is taken by another program: stop that program, or choose another port with \`PORT=${port + 1} npm start\`.`,
  );

  other.close();
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
});

it('wants all addresses of a PostgreSQL of one’s own, or none', async () => {
  const env = { DATABASE_URL: 'postgresql://app@db.example/one_stop_shop' };
  expect(await failed({ env })).toContain(
    'set DATABASE_OWNER_URL, DATABASE_WORKER_URL, DATABASE_REPORTING_URL too',
  );
});

it('wants a real mail server outside the demonstration', async () => {
  expect(await failed({ env: { DEMONSTRATION: 'false' } })).toContain('set SMTP_URL');
});

it('says when the packages are not installed', async () => {
  makeCheckout(folder, { packages: 'none' });
  expect(await failed({ from: folder })).toBe(
    'The packages are not installed: run `npm ci` first, then start again.',
  );
});

it('says when the database’s programs are not installed', async () => {
  makeCheckout(folder, { packages: 'no database programs' });
  expect(await failed({ from: folder, folder: join(folder, '.local') })).toContain(
    'is not installed: run `npm ci` without leaving out optional packages.',
  );
});

it('shows what broke the build, and stops what it had started', async () => {
  makeCheckout(folder, { packages: 'all' });
  const said = await failed({ from: folder, folder: join(folder, '.local') });
  expect(said).toContain('The build is broken: put right what it says below and start again.');
  expect(said).toContain('a comma too many');
  expect(existsSync(join(folder, '.local/postgres/PG_VERSION'))).toBe(true);
  expect(existsSync(join(folder, '.local/postgres/postmaster.pid'))).toBe(false);
});

it('makes up for an install script of the database that was skipped', async () => {
  makeCheckout(folder, { packages: 'no install scripts' });
  const said = await failed({ from: folder, folder: join(folder, '.local') });
  expect(said).toContain('The build is broken');
  expect(existsSync(join(folder, '.local/postgres/PG_VERSION'))).toBe(true);
});

it('says when the key to the data is gone, and leaves the data alone', async () => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '18');
  expect(await failed({})).toContain('secrets.json, which opens them, is missing or broken');
  expect(readdirSync(join(folder, 'postgres'))).toEqual(['PG_VERSION']);
});

it('says when another PostgreSQL made the data, and leaves them alone', async () => {
  const first = await aStart({ folder });
  await first.untilItSays('Bringing the data up to date');
  const children = first.children();
  const { exitCode } = await first.stop();
  expect([exitCode, children.filter(isAlive)]).toEqual([0, []]);

  writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n');
  expect(await failed({})).toContain('were made by PostgreSQL 17 and this is 18');
});

const asRoot = process.getuid?.() === 0;
if (asRoot) {
  it('keeps the database elsewhere where its account may not enter, until the reset', async () => {
    chmodSync(folder, 0o700);
    const start = await aStart({ folder });
    const said = await start.untilUp();
    const elsewhere = /its data are in (\/var\/tmp\/\S+)\./.exec(said)?.[1] ?? '';
    expect((await fetch(`${start.url}/api/public/desks`)).status).toBe(200);
    expect(existsSync(join(elsewhere, 'postgres/PG_VERSION'))).toBe(true);
    await start.stop();

    const { exitCode } = await (await aStart({ folder, command: 'reset' })).ended;
    expect([exitCode, existsSync(elsewhere), readdirSync(folder)]).toEqual([0, false, []]);
  });
} else {
  it('names the folder where it may not write', async () => {
    chmodSync(folder, 0o500);
    expect(await failed({})).toContain(`You may not write in ${folder}`);
  });
}
