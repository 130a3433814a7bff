import { Decrypter, Encrypter } from 'age-encryption';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Fault } from './faults.ts';

export async function encrypted(
  plain: AsyncIterable<Uint8Array>,
  publicKey: string,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(publicKey);
  return await encrypter.encrypt(streamOf(plain));
}

/** @throws Fault when the key is another, or the file is damaged from its beginning */
export async function decrypted(
  file: string,
  privateKey: string,
): Promise<AsyncIterable<Uint8Array>> {
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
export function whyItIsNotWhole(error: unknown, file: string): unknown {
  if (error instanceof Error && 'syscall' in error) return error;
  return new Fault(
    `${file} is damaged or was changed: it does not decrypt to its end. Nothing was changed; use another backup.`,
  );
}

function streamOf(bytes: AsyncIterable<Uint8Array>): globalThis.ReadableStream<Uint8Array> {
  const stream: ReadableStream = Readable.toWeb(Readable.from(bytes));
  return stream as globalThis.ReadableStream<Uint8Array>;
}
