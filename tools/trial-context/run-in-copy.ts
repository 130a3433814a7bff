import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

export interface Outcome {
  readonly passed: boolean;
  /** Both of its streams, in the order in which they came. */
  readonly said: string;
}

/** Runs a command in the copy to its end, as somebody does who has opened a shell there. */
export async function runInCopy(
  folder: string,
  command: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(command, {
    cwd: folder,
    shell: true,
    env: { ...ofAShell(folder), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { passed: code === 0, said };
}

/** What the run of specs, of which this is a part, has set for itself is none of the copy's. */
function ofAShell(folder: string): Record<string, string | undefined> {
  const set = Object.entries(process.env).filter(([name]) => !/^(TEST|CHECK|NX|JEST)_/.test(name));
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return { ...Object.fromEntries(set), PATH: path };
}

/** Throws what the command said when it fails. */
export async function succeedsInCopy(
  folder: string,
  command: string,
  settings?: Readonly<Record<string, string>>,
): Promise<void> {
  const { passed, said } = await runInCopy(folder, command, settings);
  if (!passed) throw new Error(`${command}\n${said}`);
}
