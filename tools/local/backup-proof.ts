import { dirname } from 'node:path';
import type { OpenedBackup } from './backup-file.ts';
import { secretMark } from './backup-header.ts';
import { isTooOld } from './expired-backups.ts';
import { Fault } from './faults.ts';
import type { LocalFolder } from './folders.ts';
import { isGiven } from './given-paths.ts';
import { VERSION } from './postgres-data-folder.ts';
import { appSecretsOf, type Secrets } from './secrets.ts';

/**
 * Whether an opened backup may be used here, or needs a word by which the person takes upon
 * themselves what nobody can prove.
 * @throws Fault that names the word
 */
export function mustBeUsable(
  file: string,
  { header, isProven }: OpenedBackup,
  kept: Secrets | undefined,
  local: LocalFolder,
): void {
  if (!isProven && !isGiven('--without-proof')) throw unproven(file, local);
  if (header.postgres !== VERSION)
    throw new Fault(
      `${file} was made by PostgreSQL ${header.postgres} and this is ${VERSION}: restore it with the version of One Stop Shop that made it. Nothing was changed.`,
    );
  if (isTooOld(new Date(header.takenAt), new Date()) && !isGiven('--despite-its-age'))
    throw new Fault(
      `${file} was made on ${header.takenAt}, more than 35 days ago: people who were erased since would be back. Use a newer one; if there is none, add \`--despite-its-age\` and erase them again. Nothing was changed.`,
    );
  const marks = kept ? appSecretsOf(process.env, kept).map(secretMark) : [];
  if (!marks.includes(header.secretMark) && !isGiven('--with-another-secret'))
    throw new Fault(
      `The backup belongs to another secret than ${kept ? 'the one in' : 'there is in'} ${local.secrets}: put the secrets.json of that time into ${dirname(local.secrets)}. If it is lost, add \`--with-another-secret\`: the data come back, but links, codes and authenticators handed out before stop working. Nothing was changed.`,
    );
}

function unproven(file: string, local: LocalFolder): Fault {
  return new Fault(
    `${file} does not bear the seal of ${local.secrets}: it was changed since, made by somebody else, made under another secrets.json (put the one of that time back) or by a version before the seal. If you got it from no hands but your own, add \`--without-proof\`: whoever changed it could have put in people, roles and programs that run here. Nothing was changed.`,
  );
}
