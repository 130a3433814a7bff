/**
 * Runs one throw-away PostgreSQL for as long as its parent lives: `fork` this file, wait for the
 * message `{ port }`. When the parent goes, even killed, the server stops and its data is erased.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { postgresBinaries } from './postgres-binaries.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

const password = process.env['TEST_POSTGRES_PASSWORD'] ?? '';
// Safe against a crash of the machine is what a test database need not be.
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=128MB',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
];

const user = unprivilegedUser();
const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-test-'));
const data = join(folder, 'data');
const log = join(folder, 'postgres.log');

const { initdb, postgres } = await postgresBinaries(folder, user);
initialise();
const port = await freePort();
const server = spawn(
  postgres,
  ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
  { ...user, cwd: folder, stdio: ['ignore', 'ignore', openSync(log, 'a')] },
);
let ready = false;
server.on('exit', () => {
  if (!ready) console.error(readFileSync(log, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
// SIGQUIT is PostgreSQL's immediate shutdown: nothing here is worth a checkpoint.
process.on('disconnect', () => server.kill('SIGQUIT'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

await untilReady();
ready = true;
process.send?.({ port });

function initialise(): void {
  mkdirSync(data);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  for (const path of [folder, data, passwordFile]) {
    if (user.uid && user.gid) chownSync(path, user.uid, user.gid);
  }
  const { status, stderr } = spawnSync(
    initdb,
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`initdb could not make ${data}: ${stderr}`);
}

/** A port nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves when the server says so in its log, whose words are English under --locale=C. */
async function untilReady(): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  while (!readFileSync(log, 'utf8').includes('ready to accept connections')) {
    if (performance.now() > giveUpAt) throw new Error(readFileSync(log, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
