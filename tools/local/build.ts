import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isBuiltFrom, rememberBuild, stateOfSources } from './built-from.ts';
import { Fault } from './faults.ts';
import { checkout } from './folders.ts';
import { waitForLock } from './lock.ts';
import { signal } from './processes.ts';
import { withSecrets } from './program-secrets.ts';

const products = [
  'dist/apps/api/main.js',
  'dist/apps/api/make-keys.js',
  'dist/apps/api/migrate.js',
  'dist/apps/api/seed.js',
  'dist/apps/worker/main.js',
  'dist/apps/front-office/browser/index.html',
];

/**
 * Builds what is missing or older than its sources. Asking Nx takes seconds even when its cache has
 * everything, so a stamp beside the products says which state of the files they were built from.
 * Starts with other data folders may run from the same checkout: one builds, the others wait.
 * @throws Fault with the builder's own words when the build breaks
 */
export async function build(asked: AbortSignal, say: (line: string) => void): Promise<void> {
  if (isFresh(stateOfSources())) return;
  mkdirSync(join(checkout, 'dist'), { recursive: true });
  const release = await waitForLock(join(checkout, 'dist/build.lock'), asked);
  try {
    const state = stateOfSources();
    if (isFresh(state)) return;
    say('Building; the first time takes about half a minute.');
    await runNx(asked, say);
    const missing = products.find((product) => !existsSync(join(checkout, product)));
    if (missing)
      throw new Fault(`The build left no ${missing}: run \`npm run build\` and see why.`);
    rememberBuild(state);
  } finally {
    release();
  }
}

function isFresh(state: string): boolean {
  return isBuiltFrom(state) && products.every((product) => existsSync(join(checkout, product)));
}

async function runNx(asked: AbortSignal, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  const nx = join(checkout, 'node_modules/nx/dist/bin/nx.js');
  const words = ['run-many', '--targets=build', '--projects=api,worker,front-office'];
  const builder = spawn(process.execPath, [nx, ...words, '--outputStyle=static'], {
    cwd: checkout,
    env: { ...withSecrets([], process.env), NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // The whole group: Nx has given the work to others.
  const end = () => builder.pid && signal(-builder.pid, 'SIGTERM');
  asked.addEventListener('abort', end, { once: true });
  const patience = setInterval(() => say(`  still building (${seconds()})`), 10_000);
  const said: string[] = [];
  for (const stream of [builder.stdout, builder.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      const done = /^> nx run (\S+):build/.exec(line)?.[1];
      if (done) say(`  ${done} built (${seconds()})`);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    builder.once('error', reject);
    builder.once('close', resolve);
  });
  clearInterval(patience);
  asked.removeEventListener('abort', end);
  asked.throwIfAborted();
  if (code !== 0)
    throw new Fault(
      `The build is broken: put right what it says below and start again.\n\n${said.join('\n')}`,
    );
}
