import { setTimeout as pause } from 'node:timers/promises';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { KeyRecords } from './key-records';
import { keyFiles, KeysUnusable, MunicipalityKeys } from './municipality-keys';
import { WrappingKeys } from './wrapping-keys';

/** So few that whoever asks meanwhile waits some milliseconds. */
const slice = 200;
/** Milliseconds between two slices, so that others have their turn. */
const others = 5;

/**
 * Gives a municipality a new key and wraps those of its records with it, while services go on; what the
 * records sealed stays as it is. Stopped in the middle, the next run goes on with the same new key. The
 * one before is forgotten at the end: copies of the store that it opens are worth as much as before.
 * @returns the version of the new key, of which no recovery sheet was printed yet
 * @throws KeysUnusable
 */
export async function rotateKeys(folder: string, municipality: MunicipalityCode): Promise<number> {
  MunicipalityKeys.open(folder, municipality).close();
  const files = keyFiles(folder, municipality);
  const records = KeyRecords.open(files.records);
  try {
    // The key is on disk before anybody is told to wrap with it; whoever makes one asks behind this lock.
    const keys = records.writing(() => {
      const kept = WrappingKeys.read(files.key);
      const next = kept.keys.length > 1 ? kept : kept.withNew();
      if (next !== kept) next.write(files.key);
      records.setPresent(next.present.version);
      return next;
    });
    while (records.writing(() => wrapSome(records, keys)) > 0) await pause(others);
    records.writing(() => {
      const kept = WrappingKeys.read(files.key);
      const { version } = kept.present;
      if (records.wrappedOtherwise(version, 1).length === 0)
        kept.withPresentAlone().write(files.key);
    });
    records.forgetLog();
    return keys.present.version;
  } finally {
    records.close();
  }
}

/** @returns how many */
function wrapSome(records: KeyRecords, keys: WrappingKeys): number {
  const { version } = keys.present;
  const some = records.wrappedOtherwise(version, slice);
  for (const { record, wrapped, version: before } of some) {
    const secret = wrapped && keys.unwrap(record, wrapped, before);
    if (!secret) throw new KeysUnusable(keys.municipality, 'the key of a record does not open');
    records.put({ record, wrapped: keys.wrap(record, secret, version), version });
  }
  return some.length;
}
