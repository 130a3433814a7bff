import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Fault } from './faults.ts';

/** The account that runs the embedded database; without `ids` it is the account that runs us. */
export interface DatabaseUser {
  readonly name: string;
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/**
 * PostgreSQL refuses to run as root, so a start by root hands it to the account `postgres` or, where
 * there is none, to `nobody`: no account is ever added to the machine.
 */
export function databaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return { name: userInfo().username };
  for (const name of ['postgres', 'nobody']) {
    const ids = [numberOf('-u', name), numberOf('-g', name)];
    const [uid, gid] = ids;
    if (uid !== undefined && gid !== undefined) return { name, ids: { uid, gid } };
  }
  throw new Fault(
    'The database cannot run as root and this machine has neither an account "postgres" nor "nobody": start as another user.',
  );
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  const id = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return id.status === 0 ? Number.parseInt(id.stdout, 10) : undefined;
}

/** Whether the account can stand in the folder, which needs every folder above to let it through. */
export function canEnter(user: DatabaseUser, folder: string): boolean {
  const shell = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...user.ids,
    cwd: '/',
    stdio: 'ignore',
  });
  return shell.status === 0;
}

export function giveTo(user: DatabaseUser, path: string): void {
  if (user.ids) chownSync(path, user.ids.uid, user.ids.gid);
}
