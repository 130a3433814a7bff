import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const program = 'dist/apps/worker/main.js';

/** The built worker in a process of its own, as it runs in service. */
export class WorkerProcess {
  /** Everything it wrote to its log. */
  log = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.log += chunk.toString();
      });
    }
  }

  /** Answers when it says that it is ready. Throws what it wrote when it ends instead. */
  static async start(environment: Readonly<Record<string, string>>): Promise<WorkerProcess> {
    const child = fork(program, {
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...environment },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const worker = new WorkerProcess(child);
    const ended = once(child, 'close').then(() => 'ended' as const);
    const [said] = await Promise.race([once(child, 'message'), ended.then((how) => [how])]);
    if (said !== 'ready') throw new Error(worker.log);
    return worker;
  }

  /** As the machine does when it runs out of memory: nothing is finished. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'close');
  }

  /** Asks it to stop; answers the exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    await once(this.child, 'close');
    return this.child.exitCode;
  }
}
