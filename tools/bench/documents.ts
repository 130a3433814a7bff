/**
 * `npm run bench:documents`: how long files from outside take to be opened and made anew, ten of each
 * in a row, and what the child holds at its largest. Ends with 1 past its budgets.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { swcPlugin } from '../build/swc-plugin.ts';
import { checkout } from '../local/folders.ts';

const rounds = 10;
const budgets = { longestMs: 20_000, memory: 300 };
const lookEveryMs = 5;

interface Rehearsal {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** @returns the pages */
  open(name: string): Promise<number>;
  /** MB of the child. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

const rehearsal = await open();
let [slowest, most] = [0, 0];
for (const { name, bytes } of rehearsal.files) {
  const times: number[] = [];
  let [pages, peak] = [0, 0];
  const watch = setInterval(() => {
    void rehearsal.memory().then((used) => (peak = Math.max(peak, used)));
  }, lookEveryMs);
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    pages = await rehearsal.open(name);
    times.push(performance.now() - start);
  }
  clearInterval(watch);
  times.sort((one, other) => one - other);
  const median = times[Math.floor((rounds - 1) / 2)] ?? 0;
  slowest = Math.max(slowest, times.at(-1) ?? 0);
  most = Math.max(most, peak);
  console.log(
    `${name}, ${(bytes / 1_048_576).toFixed(1)} MB, ${pages} pages: p50 ${median.toFixed(0)} ms, longest ${(times.at(-1) ?? 0).toFixed(0)} ms, child at its largest ${peak.toFixed(0)} MB`,
  );
}
await rehearsal.close();
console.log(`The child at its largest: ${most.toFixed(0)} MB (≤ ${budgets.memory} MB)`);
if (slowest > budgets.longestMs || most > budgets.memory) process.exitCode = 1;

async function open(): Promise<Rehearsal> {
  const outfile = join(checkout, 'dist/tools/bench/documents-rehearsal.js');
  await build({
    absWorkingDir: checkout,
    entryPoints: ['libs/shared/server/src/testing/documents-rehearsal.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    plugins: [swcPlugin],
    logLevel: 'warning',
  });
  const bundled = (await import(pathToFileURL(outfile).href)) as {
    rehearse: (program: string) => Promise<Rehearsal>;
  };
  return bundled.rehearse(join(checkout, 'dist/apps/api/disarming-process.js'));
}
