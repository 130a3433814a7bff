/**
 * `npm run check`: everything that is known to be wrong without running the product, two at a time.
 * `npm run check types lint` runs only those named.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const workspace = join(import.meta.dirname, '../..');
const programs = join(workspace, 'node_modules/.bin');

const checks: Record<string, string[]> = {
  format: [
    'prettier . --check --log-level=warn --cache --cache-location=node_modules/.cache/prettier/format',
  ],
  lint: ['node tools/lint/run.ts'],
  types: [
    'tsc --project libs',
    'ngc --project libs/tsconfig.front-office.json',
    'tsc --project tools',
    'tsc --project apps/front-office-e2e',
  ],
  words: ['node tools/i18n/check.ts'],
  architecture: ['node tools/architecture/check.ts'],
  unused: [
    'knip --config tools/check/knip.ts --tsConfig tsconfig.base.json --no-progress --treat-config-hints-as-errors',
  ],
};

interface Finding {
  passed: boolean;
  said: string;
}

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in checks));
if (unknown) throw new Error(`There is no check "${unknown}": ${Object.keys(checks).join(', ')}`);

const waiting = Object.entries(checks)
  .filter(([name]) => names.length === 0 || names.includes(name))
  .flatMap(([name, commands]) => commands.map((command) => ({ name, command })));
const failed = new Set<string>();
await Promise.all([work(), work()]);
console.log(failed.size > 0 ? `failed: ${[...failed].join(', ')}` : 'all checks passed');
process.exitCode = failed.size > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, command } = next;
    const began = performance.now();
    const { passed, said } = await run(command);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${passed ? 'passed' : 'FAILED'} ${name}: ${command.split(' ').slice(0, 3).join(' ')} (${seconds} s)`,
    );
    if (passed) continue;
    failed.add(name);
    console.log(said.trimEnd());
  }
}

function run(command: string): Promise<Finding> {
  const [program = '', ...words] = command.split(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: workspace,
      env: { ...process.env, PATH: [programs, process.env['PATH']].join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, said }));
  });
}
