import { existsSync, mkdirSync, rmSync } from 'node:fs';

import { KeyRecords } from './key-records';
import type { KeyStoreSettings } from './key-store';
import { keyFiles, MunicipalityKeys } from './municipality-keys';
import { flushFolder, WrappingKeys } from './wrapping-keys';

/**
 * Makes the files of each municipality that has none. What is there is opened, never written over.
 * @returns the municipalities whose keys were made
 * @throws KeysUnusable when one of two files is lost, or they don't open
 */
export function makeKeys({ folder, municipalities }: KeyStoreSettings): readonly string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return municipalities.filter((municipality) => {
    const files = keyFiles(folder, municipality);
    if (isHalfMade(files)) rmSync(files.records);
    if (existsSync(files.key) || existsSync(files.records)) {
      MunicipalityKeys.open(folder, municipality).close();
      return false;
    }
    const keys = WrappingKeys.made(municipality);
    // The records first: a key without them would look like one whose records are lost.
    KeyRecords.make(files.records, municipality, keys.present.version).close();
    keys.write(files.key);
    flushFolder(folder);
    return true;
  });
}

/** Left by somebody who was stopped between the two files: there is nothing in it to lose. */
function isHalfMade(files: ReturnType<typeof keyFiles>): boolean {
  if (existsSync(files.key) || !existsSync(files.records)) return false;
  const records = KeyRecords.open(files.records);
  try {
    return records.isUntouched;
  } catch {
    return false;
  } finally {
    records.close();
  }
}
