import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { canEnter, databaseUser } from './database-user.ts';
import { codeOf, Fault } from './faults.ts';

export const checkout = join(import.meta.dirname, '../..');

/** Where everything lives that is kept between starts, unless the database's account is shut out. */
export interface LocalFolder {
  readonly path: string;
  readonly lock: string;
  /** Taken by the one backup or restore that may run at a time. */
  readonly backupLock: string;
  readonly backups: string;
  /** The public key that backups are encrypted to. */
  readonly backupKey: string;
  readonly secrets: string;
  /** The keys of what is sealed in the database; no backup of it may hold them. */
  readonly keys: string;
  readonly mail: string;
  readonly logs: string;
}

/** `LOCAL_FOLDER` of the environment, else `.local` of the checkout. */
export function localFolder(chosen: string | undefined): LocalFolder {
  const path = resolve(chosen ?? join(checkout, '.local'));
  return {
    path,
    lock: join(path, 'start.lock'),
    backupLock: join(path, 'backup.lock'),
    backups: join(path, 'backups'),
    backupKey: join(path, 'backup-key.json'),
    secrets: join(path, 'secrets.json'),
    keys: join(path, 'keys'),
    mail: join(path, 'mail'),
    logs: join(path, 'logs'),
  };
}

export function makeLocalFolder(local: LocalFolder): void {
  try {
    if (!existsSync(local.path)) {
      mkdirSync(local.path, { recursive: true });
      // The database's account passes through, and sees nothing on the way.
      chmodSync(local.path, 0o711);
    }
    for (const own of [local.mail, local.logs]) mkdirSync(own, { recursive: true, mode: 0o700 });
    accessSync(local.path, constants.W_OK);
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw error;
    throw new Fault(
      `You may not write in ${local.path}, where the data live: make it yours with \`chown\`, or name another folder in LOCAL_FOLDER.`,
    );
  }
}

const besideTheData = [
  '.making',
  '.log',
  '.password',
  '.programs',
  '.backing-up',
  '.unpacking',
  '.restoring',
  '.replaced',
];

/**
 * Everything that is ours in the local folder, which may be a folder with other things in it.
 * Backups stay: whoever made them meant to keep them.
 */
export function emptyLocalFolder(local: LocalFolder): void {
  const database = ['', ...besideTheData].map((end) => `postgres${end}`);
  for (const name of [...database, 'keys', 'mail', 'logs', 'secrets.json.new', 'secrets.json'])
    rmSync(join(local.path, name), { recursive: true, force: true });
}

/** The database's home where the checkout is closed to its account; named after the secrets' id. */
export function homeElsewhere(id: string): string {
  return `/var/tmp/one-stop-shop-${id}`;
}

/**
 * The database's data folder: inside the local folder, unless the account that runs the database may
 * not go there (a start by root in a folder of mode 0700). Data stay where they were first made.
 * @throws Fault when the data stand in a folder that was closed since.
 */
export function databaseFolder(
  local: LocalFolder,
  id: string,
  say: (line: string) => void,
): string {
  const inside = join(local.path, 'postgres');
  const elsewhere = homeElsewhere(id);
  const user = databaseUser(inside);
  if (!existsSync(elsewhere)) {
    if (canEnter(user, local.path)) return inside;
    if (existsSync(inside))
      throw new Fault(
        `The account "${user.name}", which runs the database, may no longer enter ${local.path}, where its data are: open the folders on the way with \`chmod o+x\` and start again.`,
      );
    mkdirSync(elsewhere, { mode: 0o711 });
  }
  const home = lstatSync(elsewhere);
  if (!home.isDirectory() || home.uid !== process.getuid?.())
    throw new Fault(`${elsewhere} belongs to somebody else: remove it and start again.`);
  say(
    `The account "${user.name}", which runs the database, may not enter ${local.path}: its data are in ${elsewhere}.`,
  );
  return join(elsewhere, 'postgres');
}
