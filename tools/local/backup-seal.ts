import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  type BackupHeader,
  HEADER_BYTES,
  headerLine,
  readHeader,
  type SealedHeader,
} from './backup-header.ts';

const SEAL_BYTES = 32;

/** What only this installation can seal with; whoever has the public key alone can't. */
export type SealKey = Uint8Array;

/** @param secret one that neither api nor worker is given, so that none of them can seal */
export function sealKey(secret: string): SealKey {
  const label = 'one-stop-shop: the seal of a backup';
  return new Uint8Array(hkdfSync('sha256', secret, '', label, SEAL_BYTES));
}

/** The header as a line, the content, and the seal over both as the last 32 bytes. */
export async function* seal(
  header: SealedHeader,
  content: AsyncIterable<Uint8Array>,
  key: SealKey,
): AsyncGenerator<Uint8Array> {
  const hmac = createHmac('sha256', key);
  const line = headerLine(header);
  hmac.update(line);
  yield line;
  for await (const chunk of content) {
    hmac.update(chunk);
    yield chunk;
  }
  yield hmac.digest();
}

export interface Unsealed {
  readonly header: BackupHeader;
  /** Whether header and content are, to the last bit, what was sealed with the key. */
  readonly isProven: boolean;
}

/**
 * Takes what {@link seal} made apart and passes the content on, before it is proven.
 * @returns nothing when it doesn't begin with a header of ours
 */
export async function unseal(
  sealed: AsyncIterable<Uint8Array>,
  content: NodeJS.WritableStream,
  key: SealKey,
): Promise<Unsealed | undefined> {
  const hmac = createHmac('sha256', key);
  let header: BackupHeader | undefined;
  // What may still be the header's beginning or the seal.
  let held: Buffer = Buffer.alloc(0);
  async function* contentOf(): AsyncGenerator<Uint8Array> {
    for await (const chunk of sealed) {
      held = Buffer.concat([held, chunk]);
      if (!header) {
        const end = held.subarray(0, HEADER_BYTES).indexOf('\n') + 1;
        if (end === 0 && held.length < HEADER_BYTES) continue;
        header = readHeader(held.toString('utf8', 0, end));
        if (!header) return;
        hmac.update(held.subarray(0, end));
        held = held.subarray(end);
      }
      const ready = held.subarray(0, Math.max(0, held.length - SEAL_BYTES));
      hmac.update(ready);
      held = held.subarray(ready.length);
      yield ready;
    }
  }
  await pipeline(contentOf, content);
  if (!header) return undefined;
  const isProven = held.length === SEAL_BYTES && timingSafeEqual(hmac.digest(), held);
  return { header, isProven };
}

export function readContent(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 65_536 }) as AsyncIterable<Uint8Array>;
}
