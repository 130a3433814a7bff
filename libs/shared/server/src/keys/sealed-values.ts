import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { SealBroken, type Place, type RecordKey, type RecordName } from './record-keys';

const ivBytes = 12;
const tagBytes = 16;
/** First byte of a seal. */
const form = { text: 1, choice: 2, bytes: 3 } as const;
/** Of a choice with the byte that says how long it is. */
const choiceBytes = 63;

/**
 * AES-256-GCM: form, iv, tag, text. Associated data: form, record, row and field; never the version of the
 * key that wraps the record's, so that a rotation seals nothing anew.
 */
export class SealingKey implements RecordKey {
  constructor(
    private readonly record: RecordName,
    private readonly secret: Buffer,
  ) {}

  seal(place: Place, text: string): Buffer {
    return this.sealed(form.text, place, Buffer.from(text));
  }

  sealChoice(place: Place, choice: string): Buffer {
    const text = Buffer.from(choice);
    if (text.length >= choiceBytes) throw new RangeError('a choice has at most 62 bytes');
    const padded = Buffer.alloc(choiceBytes);
    padded.writeUInt8(text.length);
    text.copy(padded, 1);
    return this.sealed(form.choice, place, padded);
  }

  sealBytes(place: Place, bytes: Uint8Array): Buffer {
    return this.sealed(form.bytes, place, bytes);
  }

  openBytes(place: Place, sealed: Uint8Array): Buffer {
    const bytes = viewOf(sealed);
    const opened =
      bytes[0] === form.bytes &&
      openGcm(this.secret, this.named(form.bytes, place), bytes.subarray(1));
    if (!opened) throw new SealBroken();
    return opened;
  }

  open(place: Place, sealed: Uint8Array): string {
    const bytes = viewOf(sealed);
    const [kind] = bytes;
    if (kind !== form.text && kind !== form.choice) throw new SealBroken();
    const opened = openGcm(this.secret, this.named(kind, place), bytes.subarray(1));
    if (!opened) throw new SealBroken();
    return (kind === form.text ? opened : opened.subarray(1, 1 + opened.readUInt8())).toString();
  }

  private sealed(kind: number, place: Place, text: Uint8Array): Buffer {
    return Buffer.concat([Buffer.of(kind), sealGcm(this.secret, this.named(kind, place), text)]);
  }

  private named(kind: number, { row, field }: Place): Buffer {
    return named('value', String(kind), this.record, row, field);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Parts as associated data: no two lists give the same bytes. */
export function named(...parts: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(parts));
}

/** @returns iv, tag and text */
export function sealGcm(key: Buffer, about: Buffer, text: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(about);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @returns undefined when it is not what was sealed, about the same */
export function openGcm(key: Buffer, about: Buffer, sealed: Buffer): Buffer | undefined {
  const tag = sealed.subarray(ivBytes, ivBytes + tagBytes);
  if (tag.length < tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes))
    .setAAD(about)
    .setAuthTag(tag);
  const opened = decipher.update(sealed.subarray(ivBytes + tagBytes));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return undefined;
  }
}
