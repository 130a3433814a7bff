import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { decrypted, encrypted, whyItIsNotWhole } from './backup-encryption.ts';
import type { BackupHeader, SealedHeader } from './backup-header.ts';
import { readContent, seal, type SealKey, unseal } from './backup-seal.ts';
import { Fault } from './faults.ts';
import { readWithoutSeal } from './unsealed-backup.ts';

const AGE = 'age-encryption.org/v1\n';

export interface BackupKeys {
  /** To which the file is encrypted. */
  readonly publicKey: string;
  readonly sealKey: SealKey;
}

/**
 * Seals and encrypts packed data into one file, readable by this account alone. It appears under
 * its name only when it is whole and on the disk.
 * @returns its size in bytes
 */
export async function writeBackup(
  header: SealedHeader,
  content: string,
  keys: BackupKeys,
  file: string,
): Promise<number> {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  try {
    const sealed = seal(header, readContent(content), keys.sealKey);
    const output = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(Readable.from(await encrypted(sealed, keys.publicKey)), output);
    renameSync(partial, file);
    return output.bytesWritten;
  } finally {
    rmSync(partial, { force: true });
  }
}

export interface OpenedBackup {
  readonly header: BackupHeader;
  /** Whether this installation sealed it, and nobody changed it since. */
  readonly isProven: boolean;
  /** The file with the data, as they are packed. */
  readonly content: string;
}

/**
 * Opens a backup into a folder of ours.
 * @throws Fault when it is no backup of ours, or no longer whole
 */
export async function openBackup(
  file: string,
  folder: string,
  privateKey: () => string,
  sealKey: SealKey,
  cleanUp: AsyncDisposableStack,
): Promise<OpenedBackup> {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  cleanUp.defer(remove);
  mkdirSync(folder, { mode: 0o700 });
  const content = join(folder, 'base.tar.gz');
  if (!(await isEncrypted(file)))
    return { header: await readWithoutSeal(file, content), isProven: false, content };
  const plain = await decrypted(file, privateKey());
  const opened = await unseal(plain, createWriteStream(content, { mode: 0o600 }), sealKey).catch(
    (error: unknown) => {
      throw whyItIsNotWhole(error, file);
    },
  );
  if (!opened) throw noBackup(file);
  return { ...opened, content };
}

function noBackup(file: string): Fault {
  return new Fault(`${file} is no backup of One Stop Shop, or damaged: nothing was changed.`);
}

async function isEncrypted(file: string): Promise<boolean> {
  await using opened = await open(file);
  const { buffer, bytesRead } = await opened.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
  return buffer.toString('latin1', 0, bytesRead) === AGE;
}
