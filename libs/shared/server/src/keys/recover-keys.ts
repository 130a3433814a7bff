import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { combine } from 'shamir-secret-sharing';

import { copyOf } from './copy-keys';
import type { KeptWhole, KeyPlace } from './key-cabinet';
import { KeyRecords } from './key-records';
import { isThere, KeysUnusable } from './keys-unusable';
import { MunicipalityKeys } from './municipality-keys';
import { fingerprintOf, readShare, type RecoveryShare } from './recovery-share';
import { WrappingKeys } from './wrapping-keys';

/**
 * Makes a working store again of a copy and two pages of its recovery sheet. What was sealed for the
 * first time after the copy was made opens no more.
 * @param typed two shares
 * @throws ShareMistyped; KeysUnusable when the shares or the copy are not of this key, or there are files
 */
export async function recoverKeys(
  place: KeyPlace,
  municipality: MunicipalityCode,
  {
    copy,
    typed,
    now,
  }: { readonly copy: string; readonly typed: readonly string[]; readonly now: Date },
): Promise<void> {
  if ((await place.held(municipality)) === 'kept') throw isThere(municipality, place.name);
  const wrapping = await keysFrom(municipality, typed.map(readShare), now);
  await place.fill(municipality, wholeOf(wrapping, copyOf(copy, municipality)), 'carried');
  (await MunicipalityKeys.open(place, municipality)).close();
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

function wholeOf(wrapping: WrappingKeys, copy: string): KeptWhole {
  const refused = (why: string) => new KeysUnusable(wrapping.municipality, why);
  if (!existsSync(copy)) throw refused(`there is no copy ${copy}`);
  // The stick with the copy may be closed to writing, and SQLite writes beside what it reads.
  const folder = mkdtempSync(join(tmpdir(), 'recovered-'));
  const file = join(folder, 'records');
  copyFileSync(copy, file);
  const kept = KeyRecords.open(file);
  try {
    const { municipality, present_version: present } = kept.about;
    const any = kept.any();
    const opens = !any?.wrapped || wrapping.unwrap(any.record, any.wrapped, any.version);
    if (municipality !== wrapping.municipality || present !== wrapping.present.version || !opens)
      throw refused('the copy is not of the key of these shares');
    return { wrapping, present, records: kept.all() };
  } finally {
    kept.close();
    rmSync(folder, { recursive: true });
  }
}
