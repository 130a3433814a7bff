import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { fontFiles } from './fonts';
import { memoryOfProcess } from './memory-of-process';
import { PaperFailed } from './paper-problems';
import type { PaperToTypeset, Typeset } from './typesetter-process';

export interface TypesettingLimits {
  /** Of one paper, the start of the child included, in milliseconds. */
  readonly longest: number;
  /** MB */
  readonly memory: number;
}

/** Beside these sources, or beside the chunks of the built program. */
export const typesetterProgram = (here = import.meta.dirname): string =>
  [join(here, 'typesetter-process.ts'), join(here, '../typesetter-process.js')].find((file) =>
    existsSync(file),
  ) ?? join(here, 'typesetter-process.js');

const watchEvery = 20;

/**
 * What the process may reserve in kB, of which its heaps reserve 600 MB without using them: an end
 * for what grows faster than anybody watches.
 */
const mostReserved = 1_200_000;

/** A process that typesets, until it is ended or breaks. */
export class TypesettingChild {
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;

  constructor(program: string) {
    const words = ['--max-old-space-size=64', program, ...fontFiles()];
    const [command, before] =
      process.platform === 'linux'
        ? ['/bin/sh', ['-c', `ulimit -d ${mostReserved}; exec "$0" "$@"`, process.execPath]]
        : [process.execPath, []];
    this.child = spawn(command, [...before, ...words], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // None of ours: it knows no secret. Typst would look for packages elsewhere.
      env: { HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, RAYON_NUM_THREADS: '2', TZ: 'UTC' },
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

  /** @throws PaperFailed, and then it has ended */
  async typeset(paper: PaperToTypeset, limits: TypesettingLimits): Promise<Typeset> {
    const { promise: failed, reject } = Promise.withResolvers<never>();
    const fail = (code: PaperFailed['code']) => reject(new PaperFailed(code));
    const slow = setTimeout(() => fail('paper-too-slow'), limits.longest);
    const watch = setInterval(() => {
      void memoryOfProcess(this.pid ?? 0).then((used) => {
        if (used > limits.memory) fail('paper-too-large');
      });
    }, watchEvery);
    void this.gone.then(() => fail('typesetter-ended'));
    try {
      return await Promise.race([this.answerTo(paper), failed]);
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

  private answerTo(paper: PaperToTypeset): Promise<Typeset> {
    return new Promise((resolve, reject) => {
      const hear = (message: Typeset | 'ready') => {
        if (message === 'ready') return;
        this.child.off('message', hear);
        resolve(message);
      };
      this.child.on('message', hear);
      this.child.send(paper, (error) => {
        if (error) reject(new PaperFailed('typesetter-ended'));
      });
    });
  }
}

const nowhere = 'http://127.0.0.1:9';
