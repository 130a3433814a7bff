import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { KeyRecords } from './key-records';
import { keyFiles, KeysUnusable } from './municipality-keys';
import { flushFolder, WrappingKeys } from './wrapping-keys';

/** Where the copy of a municipality's records lies in the folder of copies. */
export function copyOf(folder: string, municipality: MunicipalityCode): string {
  return join(folder, `${municipality}.records`);
}

/**
 * Copies the keys of a municipality's records as they are at one moment, while services go on, in the
 * place of the copy before: an older one still opens what was destroyed since. The key that wraps them
 * is not in it, but on the recovery sheet.
 * @throws KeysUnusable while no sheet was printed for the present key, or a rotation was left unfinished
 */
export function copyKeys(folder: string, municipality: MunicipalityCode, to: string): void {
  if (resolve(to) === resolve(folder))
    throw new KeysUnusable(municipality, 'a copy beside the keys is lost with them');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const files = keyFiles(folder, municipality);
  const copy = copyOf(to, municipality);
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { force: true });
  try {
    writeFileSync(unfinished, '', { mode: 0o600, flag: 'wx' });
    const records = KeyRecords.open(files.records);
    try {
      records.copyTo(unfinished);
    } finally {
      records.close();
    }
    mustBeRecoverable(municipality, unfinished, WrappingKeys.read(files.key));
    renameSync(unfinished, copy);
    flushFolder(to);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  }
}

/** Asked of the copy itself: a rotation may have begun while it was made. */
function mustBeRecoverable(municipality: string, copy: string, { present }: WrappingKeys): void {
  const records = KeyRecords.open(copy);
  try {
    if (records.wrappedOtherwise(present.version, 1).length > 0)
      throw new KeysUnusable(
        municipality,
        'a rotation was left unfinished. End it with `node rotate-keys.js`, then print the sheet',
      );
    if (present.sheetPrintedAt === undefined)
      throw new KeysUnusable(
        municipality,
        `no recovery sheet was printed for version ${present.version} of its key, without which a copy opens nothing. Print it with \`node recovery-sheet.js\``,
      );
  } finally {
    records.close();
  }
}
