import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { secretMark } from './backup-header.ts';
import { makeKeys, publicKeyFor } from './backup-keys.ts';
import { sealKey } from './backup-seal.ts';
import { type Backup, type BackedUpServer, takeBackup } from './base-backup.ts';
import { DATABASE } from './database.ts';
import { startPostgres } from './embedded-postgres.ts';
import { removeExpired } from './expired-backups.ts';
import { Fault, inOneSentence } from './faults.ts';
import {
  checkout,
  databaseFolder,
  type LocalFolder,
  localFolder,
  makeLocalFolder,
} from './folders.ts';
import { pathBehind, pathGiven } from './given-paths.ts';
import { takeLock } from './lock.ts';
import { SUPERUSER } from './postgres-data-folder.ts';
import { runningOn } from './postgres-left-behind.ts';
import { settleRestore } from './replaced-data.ts';
import { appSecretOf, readSecrets, type Secrets } from './secrets.ts';
import { readDatabases } from './settings.ts';

const say = (line: string) => console.log(line);
try {
  await backup(localFolder(process.env['LOCAL_FOLDER']));
} catch (error) {
  console.error(`\n${inOneSentence(error)}`);
  process.exitCode = 1;
}

async function backup(local: LocalFolder): Promise<void> {
  if (readDatabases(process.env))
    throw new Fault(
      'Your own PostgreSQL is backed up by its own programs: docker/README.md says how.',
    );
  const newKey = pathBehind('--new-key');
  if (newKey) {
    makeLocalFolder(local);
    await makeKeys(local, newKey, say);
    return;
  }
  const secrets = readSecrets(local);
  if (!secrets) throw new Fault(`There are no data in ${local.path} yet: nothing to back up.`);
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(
    takeLock(
      local.backupLock,
      (pid) => `Another backup or restore is at work (process ${pid}): wait for its end.`,
    ),
  );
  const began = performance.now();
  const server = await reachServer(local, secrets, cleanUp);
  const file = backupFile(local);
  const belongsTo = {
    installation: secrets.id,
    secretMark: secretMark(appSecretOf(process.env, secrets)),
    version: productVersion(),
  };
  const keys = {
    publicKey: await publicKeyFor(process.env, local, say),
    sealKey: sealKey(secrets.passwords.postgres),
  };
  const taken = await takeBackup(server, belongsTo, keys, file);
  await record(taken, server, secrets);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Backed up in ${seconds} s: ${file} (${(taken.bytes / 1048576).toFixed(1)} MB).`);
  say(
    `It opens with the private key alone. It does not hold ${local.secrets}, by which it is known to be ours; keep a copy of that somewhere else.`,
  );
  removeExpired(local, new Date(), say);
}

/** The server of the running product, or else one of our own on the same data. */
async function reachServer(
  local: LocalFolder,
  secrets: Secrets,
  cleanUp: AsyncDisposableStack,
): Promise<BackedUpServer> {
  const folder = databaseFolder(local, secrets.id, say);
  const password = secrets.passwords.postgres;
  const running = runningOn(folder);
  if (running) {
    const url = (database: string) =>
      `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${running.port}/${database}`;
    return { folder, url };
  }
  cleanUp.defer(takeLock(local.lock));
  await settleRestore(folder, say);
  if (!existsSync(folder))
    throw new Fault(`There are no data in ${local.path} yet: nothing to back up.`);
  const server = await startPostgres({ folder, durable: true, password, say });
  cleanUp.defer(() => server.stop());
  return { folder, url: server.url };
}

function backupFile(local: LocalFolder): string {
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const file = pathGiven() ?? join(local.backups, `one-stop-shop-${moment}.age`);
  if (existsSync(file)) throw new Fault(`${file} is there already: name another file.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return file;
}

function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Who keeps the service running sees in its pages when it was last backed up. */
async function record({ header, bytes }: Backup, server: BackedUpServer, secrets: Secrets) {
  const url = new URL(server.url(DATABASE));
  url.username = 'desk_owner';
  url.password = secrets.passwords.desk_owner;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const table = await client.query(`SELECT to_regclass('platform.backup_taken') AS name`);
    // Data that wait for their first migration with this table are backed up like all others.
    if (!(table.rows as { name: string | null }[])[0]?.name) return;
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.asker', 'worker', true)`);
    await client.query(
      'INSERT INTO platform.backup_taken (id, taken_at, bytes) VALUES ($1, $2, $3)',
      [header.id, header.takenAt, bytes],
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
