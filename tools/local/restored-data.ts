import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { extract } from 'tar';
import { isUnpacked } from './data-files.ts';
import { DATABASE } from './database.ts';
import { type DatabaseUser, giveTo } from './database-user.ts';
import { startPostgres } from './embedded-postgres.ts';
import { Fault } from './faults.ts';
import { bareEnvironment, makeDataFolder, SUPERUSER } from './postgres-data-folder.ts';
import { postgresPrograms } from './postgres-programs.ts';
import type { Secrets } from './secrets.ts';

/** Unpacks files of a data folder, which were looked through, for the account that runs the database. */
export async function unpackData(
  packed: string,
  folder: string,
  secrets: Secrets,
  user: DatabaseUser,
) {
  mkdirSync(folder, { mode: 0o700 });
  giveTo(user, folder);
  await extract({
    file: packed,
    cwd: folder,
    strict: true,
    ...user.ids,
    preserveOwner: false,
    filter: isUnpacked,
  });
  await writeSettings(folder, secrets, user);
}

/** Settings may name programs to run, so they are those of a new database and never a backup's. */
async function writeSettings(folder: string, secrets: Secrets, user: DatabaseUser) {
  const fresh = `${folder}.fresh`;
  const wish = { folder: fresh, password: secrets.passwords.postgres, durable: false };
  await makeDataFolder(wish, user, postgresPrograms(user, `${folder}.programs`));
  for (const name of ['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf'])
    renameSync(join(fresh, name), join(folder, name));
  rmSync(fresh, { recursive: true });
}

/**
 * Sets the passwords of the superuser and the owner in data that belong to other secrets, in the one
 * mode of a server that asks for none. The migration sets those of the other roles.
 */
export async function setPasswords(folder: string, secrets: Secrets, user: DatabaseUser) {
  const programs = postgresPrograms(user, `${folder}.programs`);
  const words = ['--single', '-D', folder, '-c', 'log_min_error_statement=panic', 'postgres'];
  const single = spawn(join(programs, 'bin', 'postgres'), words, {
    ...user.ids,
    cwd: '/',
    env: bareEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (const role of [SUPERUSER, 'desk_owner'] as const)
    single.stdin.write(`ALTER ROLE ${role} PASSWORD '${secrets.passwords[role]}'\n`);
  single.stdin.end();
  await once(single, 'exit');
}

/**
 * Starts a server on unpacked data, which makes them consistent, and ends all sessions in them: who
 * has signed out or lost a role since the backup must not be signed in again by it.
 * @returns how many sessions were ended
 * @throws Fault when the data don't start, or are not ours
 */
export async function tryOut(folder: string, secrets: Secrets): Promise<number> {
  const password = secrets.passwords.postgres;
  try {
    await using running = new AsyncDisposableStack();
    const server = await startPostgres({ folder, durable: true, password });
    running.defer(() => server.stop());
    const client = new Client({ connectionString: server.url(DATABASE) });
    await client.connect();
    running.defer(() => client.end());
    const { rowCount } = await client.query('DELETE FROM identity.session');
    return rowCount ?? 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no reason given';
    throw new Fault(`The data of the backup do not open (${why}). Nothing was changed.`);
  }
}
