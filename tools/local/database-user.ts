import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Fault } from './faults.ts';

/** The account that runs the embedded database; without `ids` it is the account that runs us. */
export interface DatabaseUser {
  readonly name: string;
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/**
 * PostgreSQL refuses to run as root, so a start by root hands it to the account that owns the data
 * already or else to `postgres` or, where there is none, to `nobody`: no account is ever added.
 */
export function databaseUser(dataFolder: string): DatabaseUser {
  if (process.getuid?.() !== 0) return { name: userInfo().username };
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0)
    return { name: nameOf(owner.uid), ids: { uid: owner.uid, gid: owner.gid } };
  for (const name of ['postgres', 'nobody']) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, ids: { uid, gid } };
  }
  throw new Fault(
    'The database cannot run as root and this machine has neither an account "postgres" nor "nobody": start as another user.',
  );
}

function nameOf(uid: number): string {
  const name = spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' });
  return name.status === 0 ? name.stdout.trim() : String(uid);
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
