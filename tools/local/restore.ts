import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openBackup } from './backup-file.ts';
import { privateKeyIn } from './backup-keys.ts';
import { mustBeUsable } from './backup-proof.ts';
import { type SealKey, sealKey } from './backup-seal.ts';
import { mustBeDataFiles } from './data-files.ts';
import { databaseUser, giveTo } from './database-user.ts';
import { Fault, inOneSentence } from './faults.ts';
import { databaseFolder, type LocalFolder, localFolder, makeLocalFolder } from './folders.ts';
import { mustHaveRoom } from './free-space.ts';
import { pathBehind, pathGiven } from './given-paths.ts';
import { takeLock } from './lock.ts';
import { endLeftBehind } from './postgres-left-behind.ts';
import { replaceData, restoringPlace, settleRestore } from './replaced-data.ts';
import { setPasswords, tryOut, unpackData } from './restored-data.ts';
import { keptSecrets, readSecrets } from './secrets.ts';
import { readDatabases } from './settings.ts';

/** A new database for the settings, and what a server writes while it starts. */
const MEGABYTES_TO_SPARE = 128;

const say = (line: string) => console.log(line);
try {
  await restore(localFolder(process.env['LOCAL_FOLDER']));
} catch (error) {
  console.error(`\n${inOneSentence(error)}`);
  process.exitCode = 1;
}

async function restore(local: LocalFolder): Promise<void> {
  const file = pathGiven();
  if (!file)
    throw new Fault(
      'Say which backup: `npm run restore -- <file> --key <file of the private key>`.',
    );
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Fault(`There is no file ${file}.`);
  if (readDatabases(process.env))
    throw new Fault('Your own PostgreSQL is restored by its own programs, not by this command.');
  makeLocalFolder(local);
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(
    takeLock(
      local.backupLock,
      (pid) => `Another backup or restore is at work (process ${pid}): wait for its end.`,
    ),
  );
  cleanUp.defer(
    takeLock(
      local.lock,
      (pid) =>
        `The product is running (process ${pid}): stop it, then restore. Nothing was changed.`,
    ),
  );
  const { header, isProven, ended } = await bringBack(file, local, cleanUp);
  if (!isProven) say('Nothing proves that these data are what was backed up.');
  say(`Restored: the data are as they were on ${header.takenAt}; what came later is gone.`);
  say(
    `All sessions are ended (${ended}): everybody signs in again. Roles and accounts are those of the backup: look through the staff for people who have left since.`,
  );
}

async function bringBack(file: string, local: LocalFolder, cleanUp: AsyncDisposableStack) {
  const kept = readSecrets(local);
  const opened = await open(file, local, sealKey(kept?.passwords.postgres ?? noSecret()), cleanUp);
  mustBeUsable(file, opened, kept, local);
  const { header, isProven, content } = opened;
  const megabytes = await mustBeDataFiles(content);

  const secrets = keptSecrets(local);
  let isDone = false;
  // A secret made for data that then did not open is nobody's.
  if (!kept)
    cleanUp.defer(() => {
      if (!isDone) rmSync(local.secrets, { force: true });
    });
  const folder = databaseFolder(local, secrets.id, say);
  if (existsSync(folder)) await endLeftBehind(folder, say);
  await settleRestore(folder, say);
  mustHaveRoom(folder, megabytes + MEGABYTES_TO_SPARE);
  const user = databaseUser(folder);
  const place = restoringPlace(folder);
  mkdirSync(place, { mode: 0o700 });
  giveTo(user, place);
  cleanUp.defer(() => settleRestore(folder, say));

  const data = join(place, 'postgres');
  await unpackData(content, data, secrets, user);
  if (!isProven) await setPasswords(data, secrets, user);
  const ended = await tryOut(data, secrets);
  replaceData(folder, data);
  isDone = true;
  return { header, isProven, ended };
}

function open(file: string, local: LocalFolder, key: SealKey, cleanUp: AsyncDisposableStack) {
  mustHaveRoom(local.path, Math.ceil(statSync(file).size / 2 ** 20));
  const privateKey = () => {
    const named = pathBehind('--key');
    if (named) return privateKeyIn(named);
    throw new Fault(
      `${file} is encrypted: add \`--key <file>\` with the file that holds its private key. Nothing was changed.`,
    );
  };
  return openBackup(file, join(local.path, 'postgres.unpacking'), privateKey, key, cleanUp);
}

/** Where no secret is kept, no seal is ours. */
function noSecret(): string {
  return randomBytes(32).toString('hex');
}
