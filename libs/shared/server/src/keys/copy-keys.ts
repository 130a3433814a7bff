import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import type { KeptWhole, KeyPlace } from './key-cabinet';
import { KeyRecords } from './key-records';
import { KeysUnusable } from './keys-unusable';
import { flushFolder } from './wrapping-keys';

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
export async function copyKeys(
  place: KeyPlace,
  municipality: MunicipalityCode,
  to: string,
): Promise<void> {
  if (resolve(to) === place.name)
    throw new KeysUnusable(municipality, 'a copy beside the keys is lost with them');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const cabinet = await place.open(municipality);
  const copy = copyOf(to, municipality);
  const unfinished = `${copy}.new`;
  const removeUnfinished = (): void => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  };
  removeUnfinished();
  try {
    const whole = await cabinet.whole();
    mustBeRecoverable(municipality, whole);
    KeyRecords.make(unfinished, municipality, whole.present, whole.records);
    renameSync(unfinished, copy);
    flushFolder(to);
  } finally {
    removeUnfinished();
    cabinet.close();
  }
}

function mustBeRecoverable(municipality: string, { wrapping, records }: KeptWhole): void {
  const { version, sheetPrintedAt } = wrapping.present;
  if (records.some((one) => one.wrapped && one.version !== version))
    throw new KeysUnusable(
      municipality,
      'a rotation was left unfinished. End it with `node rotate-keys.js`, then print the sheet',
    );
  if (sheetPrintedAt === undefined)
    throw new KeysUnusable(
      municipality,
      `no recovery sheet was printed for version ${version} of its key, without which a copy opens nothing. Print it with \`node recovery-sheet.js\``,
    );
}
