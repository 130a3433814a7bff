import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** Of the form, before the name of the secret. */
const version = 1;
const headBytes = 5;

/**
 * Seals what the service must be able to read again: AES-256-GCM under keys that
 * come from the service's secret (HKDF), one for each use. Whoever has only the database
 * reads nothing. A seal names the secret it was made with, so that the secret can be changed.
 *
 * Bound to a seal as associated data, and stored nowhere in it, is the owner: what was
 * sealed for one opens for no other, also when somebody moves it from row to row. Version
 * and name of the secret are bound beside it. A seal is 33 bytes longer than what it holds.
 */
export class SealedSecrets {
  private readonly secrets: readonly [string, ...string[]];

  /**
   * @param secret at least 32 characters, of the whole service
   * @param before the one that was changed for it: what it sealed still opens
   */
  constructor(secret: string, before?: string) {
    this.secrets = before ? [secret, before] : [secret];
  }

  /**
   * @param use what for, in words that never change: it chooses the key
   * @param owner whose secret it is, an id; it must be named again to open it
   */
  seal(use: string, owner: string, plain: Uint8Array): Buffer {
    const [secret] = this.secrets;
    const head = headOf(secret);
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, keyOf(secret, use), iv).setAAD(named(head, owner));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([head, iv, cipher.getAuthTag(), sealed]);
  }

  /** @returns undefined when it was tampered with, or sealed for another use, owner or service. */
  open(use: string, owner: string, sealed: Uint8Array): Buffer | undefined {
    const bytes = Buffer.from(sealed);
    for (const secret of this.secrets) {
      const head = headOf(secret);
      const key = keyOf(secret, use);
      const opened =
        (startsWith(bytes, head) && opens(bytes.subarray(headBytes), key, named(head, owner))) ||
        // Seals of before this version name no secret.
        opens(bytes, key, Buffer.from(owner));
      if (opened) return opened;
    }
    return undefined;
  }

  /** Whether it was sealed in the present form, with the present secret. */
  isPresent(sealed: Uint8Array): boolean {
    return startsWith(Buffer.from(sealed), headOf(this.secrets[0]));
  }
}

function opens(bytes: Buffer, key: Buffer, named: Buffer): Buffer | undefined {
  const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
  if (tag.length < tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes))
    .setAAD(named)
    .setAuthTag(tag);
  const opened = decipher.update(bytes.subarray(ivBytes + tagBytes));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The version and a few bits that name the secret and tell nothing of it. */
function headOf(secret: string): Buffer {
  const name = createHmac('sha256', secret).update('name of the sealing secret').digest();
  return Buffer.concat([Buffer.of(version), name.subarray(0, headBytes - 1)]);
}

function named(head: Buffer, owner: string): Buffer {
  return Buffer.concat([head, Buffer.from(owner)]);
}

function startsWith(bytes: Buffer, head: Buffer): boolean {
  return bytes.subarray(0, headBytes).equals(head);
}

function keyOf(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `sealed ${use}`, 32));
}
