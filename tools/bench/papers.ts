/**
 * `npm run bench:papers`: how long the ticket of a visit takes in each language, the first one with
 * the start of the child, and what the child holds. Ends with 1 past its budgets.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { swcPlugin } from '../build/swc-plugin.ts';
import { checkout } from '../local/folders.ts';

const rounds = 50;
const budgets = { firstMs: 3_000, nextMs: 200, memory: 300 };

interface Rehearsal {
  readonly languages: readonly string[];
  make(language: string): Promise<number>;
  /** MB of the child. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

const rehearsal = await open();
const began = performance.now();
await rehearsal.make('it');
const first = performance.now() - began;
console.log(`The first ticket, with the start of the child: ${first.toFixed(0)} ms`);
let slowest = 0;
let most = 0;
for (const language of rehearsal.languages) {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    bytes = await rehearsal.make(language);
    times.push(performance.now() - start);
    most = Math.max(most, await rehearsal.memory());
  }
  times.sort((one, other) => one - other);
  const at = (part: number): number => times[Math.floor(part * (rounds - 1))] ?? 0;
  slowest = Math.max(slowest, at(0.5));
  console.log(
    `${language}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, ${(bytes / 1_024).toFixed(0)} kB`,
  );
}
await rehearsal.close();
console.log(`The child at its largest: ${most.toFixed(0)} MB (≤ ${budgets.memory} MB)`);
if (first > budgets.firstMs || slowest > budgets.nextMs || most > budgets.memory) {
  process.exitCode = 1;
}

async function open(): Promise<Rehearsal> {
  const outfile = join(checkout, 'dist/tools/bench/ticket-rehearsal.js');
  await build({
    absWorkingDir: checkout,
    entryPoints: ['libs/scheduling/server/src/testing/ticket-rehearsal.ts'],
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
    rehearse: (program: string) => Rehearsal;
  };
  return bundled.rehearse(join(checkout, 'dist/apps/api/typesetter-process.js'));
}
