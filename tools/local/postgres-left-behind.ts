import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './faults.ts';
import { commandOf, isAlive, signal, waitUntil } from './processes.ts';

/** What PostgreSQL writes into `postmaster.pid`: line 1 its process, line 8 how far it is. */
export function postmaster(folder: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ends a database process that a killed start left on this folder, in PostgreSQL's own clean way,
 * so that nothing it has acknowledged is lost. The caller has made sure that no start is using it.
 */
export async function endLeftBehind(folder: string, say: (line: string) => void): Promise<void> {
  const found = postmaster(folder);
  // The file of a dead process is left to PostgreSQL: it also knows whether sessions still live.
  if (!found || !isAlive(found.pid)) return;
  if (!isDatabaseOn(folder, found.pid)) {
    // After a crash of the machine the number belongs to a stranger, and PostgreSQL, seeing the
    // stranger alive, would refuse to start for ever.
    rmSync(join(folder, 'postmaster.pid'), { force: true });
    return;
  }
  say(`A database process (${found.pid}) was left behind by a killed start: stopping it cleanly.`);
  signal(found.pid, 'SIGINT');
  const gone = () => !isAlive(found.pid);
  if (await waitUntil(gone, 20_000)) return;
  signal(found.pid, 'SIGQUIT');
  if (!(await waitUntil(gone, 10_000)))
    throw new Fault(
      `The database process ${found.pid}, left behind by a killed start, does not stop: end it with \`kill -QUIT ${found.pid}\` and start again.`,
    );
}

/**
 * In doubt the answer is yes: two servers on one folder would destroy it. PostgreSQL works inside
 * its data folder, which tells it apart even when the folder was moved meanwhile.
 */
function isDatabaseOn(folder: string, pid: number): boolean {
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    const command = commandOf(pid);
    return command === '' || command.includes('postgres');
  }
}
