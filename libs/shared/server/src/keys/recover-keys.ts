import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { combine } from 'shamir-secret-sharing';

import { copyOf } from './copy-keys';
import { KeyRecords } from './key-records';
import { keyFiles, KeysUnusable, MunicipalityKeys } from './municipality-keys';
import { fingerprintOf, readShare, type RecoveryShare } from './recovery-share';
import { flushFolder, WrappingKeys } from './wrapping-keys';

/**
 * Makes a working store again of a copy and two pages of its recovery sheet. What was sealed for the
 * first time after the copy was made opens no more.
 * @param typed two shares
 * @throws ShareMistyped; KeysUnusable when the shares or the copy are not of this key, or there are files
 */
export async function recoverKeys(
  folder: string,
  municipality: MunicipalityCode,
  {
    copy,
    typed,
    now,
  }: { readonly copy: string; readonly typed: readonly string[]; readonly now: Date },
): Promise<void> {
  const files = keyFiles(folder, municipality);
  const refused = (why: string) => new KeysUnusable(municipality, why);
  for (const file of [files.key, files.records])
    if (existsSync(file))
      throw refused(`${file} is there. Put it elsewhere first: nothing is written over`);
  const keys = await keysFrom(municipality, typed.map(readShare), now);
  const source = copyOf(copy, municipality);
  if (!existsSync(source)) throw refused(`there is no copy ${source}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${files.records}.new`;
  try {
    copyFileSync(source, unfinished);
    mustBeOf(keys, unfinished);
    renameSync(unfinished, files.records);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  }
  keys.write(files.key);
  flushFolder(folder);
  MunicipalityKeys.open(folder, municipality).close();
}

async function keysFrom(
  municipality: string,
  shares: readonly RecoveryShare[],
  now: Date,
): Promise<WrappingKeys> {
  const refused = (why: string) => new KeysUnusable(municipality, why);
  const [one, other, ...more] = shares;
  if (!one || !other || more.length > 0) throw refused('two shares are needed, one a line');
  for (const share of [one, other])
    if (share.municipality !== municipality)
      throw refused(`a share is of municipality ${share.municipality}`);
  if (one.version !== other.version || one.fingerprint !== other.fingerprint)
    throw refused('the two shares are of two sheets');
  if (one.share.at(-1) === other.share.at(-1)) throw refused('the two shares are the same page');
  const key = await combine([one.share, other.share]);
  if (fingerprintOf(key) !== one.fingerprint) throw refused('the two shares do not make a key');
  return WrappingKeys.recovered(municipality, {
    version: one.version,
    key: Buffer.from(key).toString('base64'),
    sheetPrintedAt: now.toISOString(),
  });
}

function mustBeOf(keys: WrappingKeys, file: string): void {
  const records = KeyRecords.open(file);
  try {
    const { municipality, present_version: version } = records.about;
    const any = records.any();
    const opens = !any?.wrapped || keys.unwrap(any.record, any.wrapped, any.version);
    if (municipality !== keys.municipality || version !== keys.present.version || !opens)
      throw new KeysUnusable(keys.municipality, 'the copy is not of the key of these shares');
  } finally {
    records.close();
  }
}
