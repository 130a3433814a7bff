import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { KeyStoreSettings } from '../keys/key-store';

const program = join(process.cwd(), `dist/test/busy-with-keys-${process.pid}.js`);

/** Bundles the program beside, which nothing that is built contains. */
export function buildKeyProcess(): void {
  execFileSync('node_modules/.bin/esbuild', [
    join(import.meta.dirname, 'busy-with-keys.ts'),
    ...['--bundle', '--platform=node', '--format=esm', '--packages=external'],
    ...['--tsconfig=tsconfig.base.json', '--log-level=warning', `--outfile=${program}`],
  ]);
}

/** Another process that makes keys, seals and opens without a pause. */
export class KeyProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(settings: KeyStoreSettings, municipality: string): Promise<KeyProcess> {
    const child = fork(program, [JSON.stringify(settings), municipality], { execArgv: [] });
    await next(child);
    return new KeyProcess(child);
  }

  /** @returns how many it sealed, all of which it has just opened. @throws Error when one didn't */
  async stop(): Promise<number> {
    const said = next(this.child) as Promise<{ opened: number }>;
    this.child.send('stop');
    return (await said).opened;
  }
}

/** What a process of its own sealed by five askings for the key of one record. */
export async function sealedElsewhere(
  settings: KeyStoreSettings,
  municipality: string,
  person: string,
): Promise<readonly Buffer[]> {
  const child = fork(program, [JSON.stringify(settings), municipality, person], { execArgv: [] });
  const { sealed } = (await next(child)) as { sealed: readonly string[] };
  return sealed.map((one) => Buffer.from(one, 'base64'));
}

async function next(child: ChildProcess): Promise<unknown> {
  // Its end may be heard before what it said last; the channel closes after that.
  const ended = once(child, 'disconnect').then(() => {
    throw new Error(`a process with keys ended with ${child.exitCode}`);
  });
  const [said] = await Promise.race([once(child, 'message'), ended]);
  return said;
}
