import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { freePort } from '../ports.ts';

const checkout = join(import.meta.dirname, '../../..');

/** A start or reset that came to its end. */
export interface Ended {
  readonly exitCode: number | null;
  readonly said: string;
}

/** A start of the product as people do it, in a process of its own. */
export class Start {
  readonly ended: Promise<Ended>;
  readonly url: string;
  private said = '';
  private readonly child: ChildProcess;

  constructor(command: readonly string[], url: string, env: NodeJS.ProcessEnv) {
    const [program = process.execPath, ...words] = command;
    this.url = url;
    this.child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.ended = new Promise((resolve) =>
      this.child.once('close', (exitCode) => resolve({ exitCode, said: this.said })),
    );
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Answers everything said so far, once `words` are among it; throws when it ends before. */
  async untilItSays(words: string): Promise<string> {
    let ended: Ended | undefined;
    void this.ended.then((outcome) => (ended = outcome));
    while (!this.said.includes(words)) {
      if (ended) throw new Error(`The start ended with ${ended.exitCode} and said: ${ended.said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.said;
  }

  /** Everything said until it was up. */
  untilUp(): Promise<string> {
    return this.untilItSays('Ctrl+C stops.');
  }

  /** Stops it as Ctrl+C does. */
  stop(): Promise<Ended> {
    this.signal('SIGINT');
    return this.ended;
  }

  /** The processes it runs: database, api and worker. */
  children(): number[] {
    const found = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    const pairs = found.error
      ? readdirSync('/proc').map((pid) => [Number(pid), parentOf(pid)])
      : found.stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    return pairs.flatMap(([pid, parent]) => (pid && parent === this.pid ? [pid] : []));
  }
}

export interface StartOptions {
  readonly folder: string;
  readonly command?: 'start' | 'reset' | 'backup' | 'restore';
  /** What follows the command. */
  readonly words?: readonly string[];
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** What runs the start, such as a program that enters another place first. */
  readonly through?: readonly string[];
  /** Another checkout than this one. */
  readonly from?: string;
}

export async function aStart(options: StartOptions): Promise<Start> {
  const port = options.port ?? (await freePort());
  const begin = join(options.from ?? checkout, 'tools/local/begin.js');
  const node = [...(options.through ?? []), process.execPath];
  const command = [...node, begin, options.command ?? 'start', ...(options.words ?? [])];
  // Nothing of the shell that runs the tests may choose servers for the product under test.
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    LOCAL_FOLDER: options.folder,
    PORT: String(port),
    // As npm does, which also lets the start end when the spec is killed.
    npm_lifecycle_event: 'start',
    ...options.env,
  };
  return new Start(command, `http://localhost:${port}`, env);
}

/** Where there is no ps, as in small Linux images, there is /proc. */
function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
  } catch {
    return undefined;
  }
}
