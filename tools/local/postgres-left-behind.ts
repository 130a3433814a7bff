import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './faults.ts';
import { commandOf, isAlive, signal, waitUntil } from './processes.ts';

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** What PostgreSQL writes into `postmaster.pid`: lines 1, 4 and 8 its process, port and state. */
export function postmaster(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0
      ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The server that runs on this folder just now and takes connections. */
export function runningOn(folder: string): Postmaster | undefined {
  const found = postmaster(folder);
  return found?.ready && isAlive(found.pid) && isDatabaseOn(folder, found.pid) ? found : undefined;
}

/**
 * Ends a database process that a killed start left on this folder, in PostgreSQL's own clean way,
 * so that nothing it has acknowledged is lost. The caller has made sure that no start is using it.
 */
export async function endLeftBehind(folder: string, say: (line: string) => void): Promise<void> {
  const found = postmaster(folder);
  if (!found) return;
  if (isAlive(found.pid) && isDatabaseOn(folder, found.pid)) {
    say(`A killed start left a database process behind (${found.pid}): stopping it cleanly.`);
    signal(found.pid, 'SIGINT');
    const gone = () => !isAlive(found.pid);
    if (!(await waitUntil(gone, 20_000))) signal(found.pid, 'SIGQUIT');
    if (!(await waitUntil(gone, 10_000)))
      throw new Fault(
        `The database process ${found.pid}, left behind by a killed start, does not stop: end it with \`kill -QUIT ${found.pid}\` and start again.`,
      );
  }
  // The number in the file may belong to a stranger by now, or to a dead process that nobody buried:
  // PostgreSQL, seeing it in use, would refuse to start for ever. Without /proc it is left to judge.
  if (!existsSync('/proc/self/cwd')) return;
  if (await waitUntil(() => processesIn(folder).length === 0, 10_000))
    rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** PostgreSQL and its sessions work inside the data folder, also after the folder was moved. */
function processesIn(folder: string): number[] {
  const here = realpathSync(folder);
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => worksIn(pid) === here);
}

function worksIn(pid: number): string | undefined {
  try {
    return realpathSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** In doubt the answer is yes: two servers on one folder would destroy it. */
function isDatabaseOn(folder: string, pid: number): boolean {
  const place = worksIn(pid);
  if (place !== undefined) return place === realpathSync(folder);
  const command = commandOf(pid);
  return command === '' || command.includes('postgres');
}
