import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const workspace = join(import.meta.dirname, '../../..');
/** Everything that the programs of all journeys had to say. */
export const logs = join(workspace, 'dist/test/logs');
const endsWithUs = pathToFileURL(join(workspace, 'tools/local/end-with-parent.js')).href;

type Environment = Readonly<Record<string, string>>;

/** One of the built programs, running beside the journeys as it runs for people. */
export class RunningProgram {
  private constructor(
    private readonly child: ChildProcess,
    private readonly gone: Promise<unknown>,
  ) {}

  /** Starts `dist/apps/<script>` and waits until it says that it is ready. */
  static async start(script: string, environment: Environment): Promise<RunningProgram> {
    mkdirSync(logs, { recursive: true });
    const log = openSync(join(logs, `journeys-${script.replace(/\W+/g, '-')}.log`), 'a');
    const child = launch(script, environment, log);
    const gone = once(child, 'exit');
    await Promise.race([
      once(child, 'message'),
      gone.then(([code]) => {
        throw new Error(`${script} ended with ${code} before it was ready`);
      }),
    ]);
    return new RunningProgram(child, gone);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.gone;
  }
}

/** Runs `dist/apps/<script>` to its end. Answers the last line it printed. */
export async function lastLineOf(script: string, environment: Environment): Promise<string> {
  const child = launch(script, environment, 'pipe');
  let printed = '';
  child.stdout?.on('data', (part: Buffer) => (printed += part.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return printed.trim().split('\n').at(-1) ?? '';
}

function launch(script: string, environment: Environment, output: number | 'pipe'): ChildProcess {
  return spawn(
    process.execPath,
    ['--enable-source-maps', '--import', endsWithUs, join(workspace, 'dist/apps', script)],
    {
      cwd: workspace,
      // Nothing of the run's own environment reaches the product by accident.
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', output, output === 'pipe' ? 'inherit' : output, 'ipc'],
    },
  );
}
