import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, Fault } from './faults.ts';
import { isAlive } from './processes.ts';

interface Holder {
  readonly pid: number;
  /** When the process began, so that a number given anew to another process is not mistaken. */
  readonly began: string;
}

/**
 * Makes this process the only one that uses the local folder.
 * @returns the way to let go of it
 * @throws Fault when another start (or reset) uses it now
 */
export function takeLock(path: string, inUse = inUseByAStart): () => void {
  const taken = tryLock(path);
  if (typeof taken === 'function') return taken;
  throw new Fault(inUse(taken.pid));
}

function inUseByAStart(pid: number): string {
  return `The data folder is in use by another start (process ${pid}): use that one, stop it with \`kill ${pid}\`, or name another folder in LOCAL_FOLDER.`;
}

/** Waits until nobody else holds it; answers the way to let go, or throws when asked to stop. */
export async function waitForLock(path: string, asked: AbortSignal): Promise<() => void> {
  for (;;) {
    const taken = tryLock(path);
    if (typeof taken === 'function') return taken;
    await pause(100, undefined, { signal: asked });
  }
}

/** Answers the way to let go, or who holds it. */
function tryLock(path: string): (() => void) | Holder {
  const own = `${path}.${process.pid}`;
  const me: Holder = { pid: process.pid, began: beganAt(process.pid) };
  writeFileSync(own, JSON.stringify(me));
  try {
    for (;;) {
      if (isTaken(own, path)) return () => rmSync(path, { force: true });
      const holder = read(path);
      if (holder && isStill(holder)) return holder;
      setAside(path, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** A hard link either appears whole or not at all, whoever else is trying. */
function isTaken(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a start that was killed, unless somebody quicker has put a new one there. */
function setAside(path: string, dead: Holder | undefined): void {
  const aside = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = read(aside);
    if (moved && (moved.pid !== dead?.pid || moved.began !== dead.began)) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isStill(holder: Holder): boolean {
  return isAlive(holder.pid) && beganAt(holder.pid) === holder.began;
}

/** Clock ticks from the machine's start to the process's, with the boot; empty without /proc. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${stat.slice(stat.lastIndexOf(')')).split(' ')[20]}`;
  } catch {
    return '';
  }
}
