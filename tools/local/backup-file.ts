import { Decrypter, Encrypter } from 'age-encryption';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
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

export async function encrypted(
  plain: AsyncIterable<Uint8Array>,
  publicKey: string,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(publicKey);
  return await encrypter.encrypt(streamOf(plain));
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
  const opened = await unseal(plain, content, sealKey).catch((error: unknown) => {
    throw whyItIsNotWhole(error, file);
  });
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

async function decrypted(file: string, privateKey: string): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(privateKey);
  try {
    return await decrypter.decrypt(streamOf(createReadStream(file)));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched'))
      throw new Fault(`The private key is not the one that opens ${file}. Nothing was changed.`);
    throw whyItIsNotWhole(error, file);
  }
}

/** The trouble of the disk is told as it is. */
function whyItIsNotWhole(error: unknown, file: string): unknown {
  if (error instanceof Error && 'syscall' in error) return error;
  return new Fault(
    `${file} is damaged or was changed: it does not decrypt to its end. Nothing was changed; use another backup.`,
  );
}

function streamOf(bytes: AsyncIterable<Uint8Array>): globalThis.ReadableStream<Uint8Array> {
  const stream: ReadableStream = Readable.toWeb(Readable.from(bytes));
  return stream as globalThis.ReadableStream<Uint8Array>;
}
