import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from './faults.ts';
import { checkout } from './folders.ts';

const sources = [
  'apps',
  'libs',
  'tools/build',
  'nx.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const products = [
  'dist/apps/api/main.js',
  'dist/apps/api/migrate.js',
  'dist/apps/api/seed.js',
  'dist/apps/worker/main.js',
  'dist/apps/front-office/browser/index.html',
];
const stamp = join(checkout, 'dist/built-from');

/**
 * Builds what is missing or older than its sources. Asking Nx takes seconds even when its cache has
 * everything, so a stamp beside the products says which state of the files they were built from.
 * @throws Fault with the builder's own words when the build breaks
 */
export async function build(asked: AbortSignal, say: (line: string) => void): Promise<void> {
  const state = stateOfSources();
  const whole = products.every((product) => existsSync(join(checkout, product)));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  say('Building; the first time takes a minute or two.');
  await runNx(asked, say);
  const missing = products.find((product) => !existsSync(join(checkout, product)));
  if (missing) throw new Fault(`The build left no ${missing}: run \`npm run build\` and see why.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** Changes whenever a source file is added, removed or written. */
function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(checkout, source);
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function runNx(asked: AbortSignal, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  const nx = join(checkout, 'node_modules/nx/dist/bin/nx.js');
  const words = ['run-many', '--targets=build', '--projects=api,worker,front-office'];
  const builder = spawn(process.execPath, [nx, ...words, '--outputStyle=static'], {
    cwd: checkout,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => builder.pid && process.kill(-builder.pid, 'SIGTERM');
  asked.addEventListener('abort', end, { once: true });
  const patience = setInterval(() => say(`  still building (${seconds()})`), 10_000);
  const said: string[] = [];
  for (const stream of [builder.stdout, builder.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      const done = /✔\s+nx run (\S+):build/.exec(line)?.[1];
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
