import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BackupHeader, CONTENT, secretMark, unpackBackup } from './backup-file.ts';
import { databaseUser, giveTo } from './database-user.ts';
import { Fault, inOneSentence } from './faults.ts';
import { databaseFolder, type LocalFolder, localFolder, makeLocalFolder } from './folders.ts';
import { mustHaveRoom } from './free-space.ts';
import { isGiven, pathGiven } from './given-paths.ts';
import { takeLock } from './lock.ts';
import { VERSION } from './postgres-data-folder.ts';
import { endLeftBehind } from './postgres-left-behind.ts';
import { replaceData, restoringPlace, settleRestore } from './replaced-data.ts';
import { setPasswords, tryOut, unpackData } from './restored-data.ts';
import { appSecretOf, keptSecrets, readSecrets, type Secrets } from './secrets.ts';
import { readDatabases } from './settings.ts';

const say = (line: string) => console.log(line);
try {
  await restore(localFolder(process.env['LOCAL_FOLDER']));
} catch (error) {
  console.error(`\n${inOneSentence(error)}`);
  process.exitCode = 1;
}

async function restore(local: LocalFolder): Promise<void> {
  const file = pathGiven();
  if (!file) throw new Fault('Say which backup: `npm run restore -- <file>`.');
  if (!existsSync(file)) throw new Fault(`There is no file ${file}.`);
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
  const { header, ended } = await bringBack(file, local, cleanUp);
  say(`Restored: the data are as they were on ${header.takenAt}; what came later is gone.`);
  say(
    `All sessions are ended (${ended}): everybody signs in again. Roles and accounts are those of the backup: look through the staff for people who have left since.`,
  );
}

async function bringBack(file: string, local: LocalFolder, cleanUp: AsyncDisposableStack) {
  const unpacking = join(local.path, 'postgres.unpacking');
  const header = await unpackBackup(file, unpacking, cleanUp);
  if (header.postgres !== VERSION)
    throw new Fault(
      `${file} was made by PostgreSQL ${header.postgres} and this is ${VERSION}: restore it with the version of One Stop Shop that made it. Nothing was changed.`,
    );
  const { secrets, isTheirs } = secretsFor(header, local);

  const folder = databaseFolder(local, secrets.id, say);
  if (existsSync(folder)) await endLeftBehind(folder, say);
  await settleRestore(folder, say);
  mustHaveRoom(folder, header.megabytes);
  const user = databaseUser(folder);
  const place = restoringPlace(folder);
  mkdirSync(place, { mode: 0o700 });
  giveTo(user, place);
  cleanUp.defer(() => settleRestore(folder, say));

  const data = join(place, 'postgres');
  await unpackData(join(unpacking, CONTENT), data, user);
  if (!isTheirs) await setPasswords(data, secrets, user);
  const ended = await tryOut(data, secrets);
  replaceData(folder, data);
  return { header, ended };
}

/** Links, codes and keys come from a secret that no backup holds. */
function secretsFor(
  header: BackupHeader,
  local: LocalFolder,
): { readonly secrets: Secrets; readonly isTheirs: boolean } {
  const kept = readSecrets(local);
  const isTheirs =
    kept !== undefined && secretMark(appSecretOf(process.env, kept)) === header.secretMark;
  if (kept && isTheirs) return { secrets: kept, isTheirs };
  if (!isGiven('--with-another-secret'))
    throw new Fault(
      `The backup belongs to another secret than ${kept ? 'the one in' : 'there is in'} ${local.secrets}: put the secrets.json of that time into ${dirname(local.secrets)}. If it is lost, add \`--with-another-secret\`: the data come back, but links, codes and authenticators handed out before stop working. Nothing was changed.`,
    );
  return { secrets: keptSecrets(local), isTheirs };
}
