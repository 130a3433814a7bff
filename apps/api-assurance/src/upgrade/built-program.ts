import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

export type Environment = Readonly<Record<string, string>>;

/** Runs a built command to its end, as a start of the product does. @returns what it printed */
export async function runBuilt(command: string, env: Environment): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [`dist/apps/${command}.js`], {
    env,
  });
  return stdout;
}

/** A built program that stays, ready to serve. */
export class BuiltProgram {
  private constructor(private readonly child: ChildProcess) {}

  /** @throws Error with what it wrote, when it ends instead */
  static async start(app: 'api' | 'worker', env: Environment): Promise<BuiltProgram> {
    const child = fork(`dist/apps/${app}/main.js`, {
      env,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close').then(() => ['ended']);
    const [first] = await Promise.race([once(child, 'message'), ended]);
    if (first !== 'ready') throw new Error(said);
    return new BuiltProgram(child);
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await gone;
  }
}
