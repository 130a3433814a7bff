import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canEnter, databaseUser, type DatabaseUser } from './database-user.ts';
import { Fault } from './faults.ts';
import { mustHaveRoom } from './free-space.ts';
import { freePort } from './ports.ts';
import {
  bareEnvironment,
  makeDataFolder,
  mustBeOfThisVersion,
  SUPERUSER,
  whyItFailed,
} from './postgres-data-folder.ts';
import { endLeftBehind, postmaster } from './postgres-left-behind.ts';
import { postgresPrograms, type Programs } from './postgres-programs.ts';
import { signal, waitUntil } from './processes.ts';

const MEGABYTES_TO_MAKE = 300;
const MEGABYTES_TO_START = 64;

export interface PostgresWish {
  /** The data folder, an absolute path, made when missing; beside it stands its log. */
  readonly folder: string;
  /** Whether an acknowledged write survives a power cut: on for people, off for tests. */
  readonly durable: boolean;
  /** Of the superuser `postgres`; fixed when the folder is made. */
  readonly password: string;
  /** A free port of the loopback address is chosen when it is left out. */
  readonly port?: number;
  /** More settings of PostgreSQL, as `name=value`. */
  readonly settings?: readonly string[];
  /** Told what takes time and what was put right. */
  readonly say?: (line: string) => void;
}

export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** The file it writes its log to. */
  readonly log: string;
  /** The address of one of its databases, as the superuser. */
  url(database: string): string;
  /** Fulfilled when the server is gone, whoever ended it. */
  readonly gone: Promise<void>;
  /** Ends it cleanly: sessions are cut, what was acknowledged is on disk. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, which it makes first if need be; the caller sees to it that
 * one start at a time uses a folder.
 * @throws Fault when the person can put it right: no room, a closed folder, data of another version.
 */
export async function startPostgres(wish: PostgresWish): Promise<PostgresServer> {
  const user = databaseUser(wish.folder);
  const say = wish.say ?? (() => undefined);
  const made = existsSync(wish.folder) && readdirSync(wish.folder).length > 0;
  mustHaveRoom(wish.folder, made ? MEGABYTES_TO_START : MEGABYTES_TO_MAKE);
  mkdirSync(dirname(wish.folder), { recursive: true });
  if (!canEnter(user, dirname(wish.folder)))
    throw new Fault(
      `The account "${user.name}", which runs the database, may not enter ${dirname(wish.folder)}: open it and the folders above with \`chmod o+x\`, or name another place in LOCAL_FOLDER.`,
    );
  const programs = postgresPrograms(user, `${wish.folder}.programs`);
  if (made) {
    mustBeOfThisVersion(wish.folder);
    await endLeftBehind(wish.folder, say);
  } else {
    say('Making the database (first start only).');
    await makeDataFolder(wish, user, programs);
  }

  for (let attempt = 1; ; attempt++) {
    const server = await launch(wish, user, programs, wish.port ?? (await freePort()));
    if (server) return server;
    const said = readFileSync(`${wish.folder}.log`, 'utf8');
    // The free port was taken in between, or sessions of a killed server are still ending.
    const passing = /Address already in use|shared memory block/.test(said);
    if (!passing || attempt === 20) throw new Fault(whyItFailed(said, wish.folder));
    await pause(250);
  }
}

/** Answers when the server takes connections, or with nothing when it ended before. */
async function launch(
  wish: PostgresWish,
  user: DatabaseUser,
  programs: Programs,
  port: number,
): Promise<PostgresServer | undefined> {
  const log = `${wish.folder}.log`;
  const output = openSync(log, 'w', 0o600);
  const child = spawn(
    join(programs, 'bin', 'postgres'),
    ['-D', wish.folder, ...flags(wish, port)],
    {
      ...user.ids,
      cwd: '/',
      env: bareEnvironment(),
      // Its own process group: Ctrl+C must reach it only through stop(), after those who use it.
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const { pid } = child;
  const ended = () => pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const ready = () => postmaster(wish.folder)?.pid === pid && !!postmaster(wish.folder)?.ready;
  // Replaying the log after a crash may take a while; a server that hangs is no server.
  const settled = await waitUntil(() => ended() || ready(), 120_000);
  if (pid === undefined || ended()) return undefined;

  const stop = async () => {
    // Immediate (SIGQUIT) saves the last checkpoint where nothing is worth keeping.
    if (!ended()) signal(pid, wish.durable ? 'SIGINT' : 'SIGQUIT');
    const late = setTimeout(() => signal(pid, 'SIGQUIT'), 30_000);
    await gone;
    clearTimeout(late);
  };
  if (!settled) {
    await stop();
    return undefined;
  }
  const host = '127.0.0.1';
  const { password } = wish;
  const url = (database: string) =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
  return { host, port, user: SUPERUSER, password, pid, log, url, gone, stop };
}

function flags(wish: PostgresWish, port: number): string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // Details and statements would carry people's names and numbers into the log.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(wish.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    ...(wish.settings ?? []),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}
