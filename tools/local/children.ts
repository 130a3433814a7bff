import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from './faults.ts';
import { checkout } from './folders.ts';

const MILLISECONDS_TO_BECOME_READY = 60_000;
const MILLISECONDS_TO_STOP = 20_000;

/** Room for each, in MB, as in the image; without it garbage piles up to several times what is in use. */
const modest = ['--max-semi-space-size=2', '--max-old-space-size=512'];

/** One of our own programs, whose output goes to a log file. */
export interface Program {
  readonly name: string;
  /** Relative to the checkout. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logs: string;
}

export interface RunningProgram {
  readonly name: string;
  readonly pid: number | undefined;
  /** Fulfilled with how it ended, whoever ended it. */
  readonly gone: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Runs a program to its end and answers what it wrote to its standard output.
 * @throws Fault with its last words when it fails
 */
export async function runToEnd(program: Program, asked: AbortSignal): Promise<string> {
  const child = launch(program, 'pipe');
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = () => child.kill('SIGTERM');
  asked.addEventListener('abort', end, { once: true });
  const how = await endOf(child);
  asked.removeEventListener('abort', end);
  asked.throwIfAborted();
  if (child.exitCode !== 0) throw new Fault(lastWords(program, `failed (${how})`));
  return output;
}

/** Starts a program that stays, and answers when it says that it is ready. */
export async function keepRunning(program: Program): Promise<RunningProgram> {
  const child = launch(program, 'log');
  const gone = endOf(child);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), MILLISECONDS_TO_STOP);
    await gone;
    clearTimeout(late);
  };
  const ready = new Promise<string>((resolve) => {
    child.on('message', (message) => message === 'ready' && resolve('ready'));
    setTimeout(() => resolve('is not ready after a minute'), MILLISECONDS_TO_BECOME_READY).unref();
  });
  const outcome = await Promise.race([ready, gone.then((how) => `stopped (${how})`)]);
  if (outcome === 'ready') return { name: program.name, pid: child.pid, gone, stop };
  await stop();
  throw new Fault(lastWords(program, outcome));
}

function launch(program: Program, output: 'log' | 'pipe'): ChildProcess {
  const file = logOf(program);
  if (existsSync(file)) renameSync(file, `${file}.before`);
  const log = openSync(file, 'w', 0o600);
  const endsWithUs = pathToFileURL(join(checkout, 'tools/local/end-with-parent.js')).href;
  const words = [...modest, '--import', endsWithUs, join(checkout, program.script)];
  const child = spawn(process.execPath, words, {
    cwd: checkout,
    // One heap of the C library for each core and thread would keep what each let go.
    env: { MALLOC_ARENA_MAX: '2', ...program.env },
    // Its own process group: Ctrl+C reaches it through stop(), in the right order.
    detached: true,
    stdio: ['ignore', output === 'log' ? log : 'pipe', log, 'ipc'],
  });
  closeSync(log);
  return child;
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** A sentence about what happened, with what the program said last. */
export function lastWords(program: Program, happened: string): string {
  const log = logOf(program);
  const lines = readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n    ');
  if (/No space left on device|ENOSPC/.test(lines))
    return `The disk is full, so the ${program.name} ${happened}: free some space and start again, what was saved is kept.`;
  return `The ${program.name} ${happened}: its log is ${log}, and these are its last lines.\n\n    ${lines}`;
}

function logOf(program: Program): string {
  return join(program.logs, `${program.name}.log`);
}
