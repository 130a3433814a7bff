import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type DatabaseUser, giveTo } from './database-user.ts';
import { Fault } from './faults.ts';
import type { Programs } from './postgres-programs.ts';

/** The major version of the embedded package; data made by another one cannot be opened. */
export const VERSION = '18';
export const SUPERUSER = 'postgres' as const;

export interface DataFolder {
  readonly folder: string;
  readonly password: string;
  readonly durable: boolean;
}

/** Made under another name and then renamed, so a half-made folder is never taken for a whole one. */
export async function makeDataFolder(
  wish: DataFolder,
  user: DatabaseUser,
  programs: Programs,
): Promise<void> {
  const making = `${wish.folder}.making`;
  const secret = `${wish.folder}.password`;
  rmSync(making, { recursive: true, force: true });
  try {
    mkdirSync(making, { mode: 0o700 });
    giveTo(user, making);
    writeFileSync(secret, wish.password, { mode: 0o600 });
    giveTo(user, secret);
    await initdb(wish, making, secret, user, programs);
    renameSync(making, wish.folder);
  } finally {
    rmSync(secret, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

async function initdb(
  wish: DataFolder,
  making: string,
  secret: string,
  user: DatabaseUser,
  programs: Programs,
): Promise<void> {
  const words = [
    `--pgdata=${making}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The builtin provider sorts and compares alike on every machine, whatever its locales.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(wish.durable ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(join(programs, 'bin', 'initdb'), words, {
      ...user.ids,
      cwd: '/',
      env: bareEnvironment(),
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Fault(whyItFailed(said, wish.folder));
  }
}

export function mustBeOfThisVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file))
    throw new Fault(
      `${folder} is there but holds no PostgreSQL data: move it away, or empty it with \`npm run reset\`.`,
    );
  const version = readFileSync(file, 'utf8').trim();
  if (version !== VERSION)
    throw new Fault(
      `The data in ${folder} were made by PostgreSQL ${version} and this is ${VERSION}: move them away, or empty them with \`npm run reset\`.`,
    );
}

/** Without the `PG…` variables of the person's shell, which PostgreSQL's programs obey. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

/** PostgreSQL's own words, turned into what the person can do. */
export function whyItFailed(said: string, folder: string): string {
  if (said.includes('No space left on device'))
    return `The disk that holds ${dirname(folder)} is full: free some space and start again, what was saved is kept.`;
  const cause = /(?:FATAL|PANIC|error): +(.+)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1);
  return `The embedded database in ${folder} did not start (${cause ?? 'no reason given'}): its log is ${folder}.log.`;
}
