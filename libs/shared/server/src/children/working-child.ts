import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ChildFailed } from './child-problems';
import { memoryOfProcess } from './memory-of-process';

/** What a child runs: a file that imports nothing of ours. */
export interface ChildProgram {
  readonly file: string;
  words(): readonly string[];
  /** MB that V8 may hold; native memory is no part of it. */
  readonly heap: number;
}

/** What one job may take. */
export interface JobLimits {
  /** Of one job, the start of the child included, in milliseconds. */
  readonly longest: number;
  /** MB */
  readonly memory: number;
}

/** Beside its sources, or beside the chunks of the built program. */
export const programBeside = (here: string, name: string): string =>
  [join(here, `${name}.ts`), join(here, `../${name}.js`)].find((file) => existsSync(file)) ??
  join(here, `${name}.js`);

const watchEvery = 20;

/**
 * What the process may reserve in kB, of which its heaps reserve 600 MB without using them: an end
 * for what grows faster than anybody watches.
 */
const mostReserved = 1_200_000;

/** A process that does one job after the other, until it is ended or breaks. */
export class WorkingChild<Job extends object, Done> {
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;

  constructor({ file, heap, words }: ChildProgram) {
    const all = [`--max-old-space-size=${heap}`, file, ...words()];
    const [command, before] =
      process.platform === 'linux'
        ? ['/bin/sh', ['-c', `ulimit -d ${mostReserved}; exec "$0" "$@"`, process.execPath]]
        : [process.execPath, []];
    this.child = spawn(command, [...before, ...all], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // None of ours: it knows no secret. Typst would look for packages elsewhere. What one job
      // needed is given back to the system before the next one.
      env: {
        ...{ HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, RAYON_NUM_THREADS: '2', TZ: 'UTC' },
        ...{ MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' },
      },
    });
    // Neither it nor the channel to it keeps the api alive.
    this.child.unref();
    this.child.channel?.unref();
    this.gone = new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.once('error', () => resolve());
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null || !this.child.connected;
  }

  /** @throws ChildFailed, and then it has ended */
  async do(job: Job, limits: JobLimits): Promise<Done> {
    const { promise: failed, reject } = Promise.withResolvers<never>();
    const fail = (why: ChildFailed['why']) => reject(new ChildFailed(why));
    const slow = setTimeout(() => fail('too-slow'), limits.longest);
    const watch = setInterval(() => {
      void memoryOfProcess(this.pid ?? 0).then((used) => {
        if (used > limits.memory) fail('too-large');
      });
    }, watchEvery);
    void this.gone.then(() => fail('ended'));
    try {
      return await Promise.race([this.answerTo(job), failed]);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(slow);
      clearInterval(watch);
    }
  }

  async end(): Promise<void> {
    this.child.ref();
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private answerTo(job: Job): Promise<Done> {
    return new Promise((resolve, reject) => {
      const hear = (message: Done | 'ready') => {
        if (message === 'ready') return;
        this.child.off('message', hear);
        resolve(message);
      };
      this.child.on('message', hear);
      this.child.send(job, (error) => {
        if (error) reject(new ChildFailed('ended'));
      });
    });
  }
}

const nowhere = 'http://127.0.0.1:9';
