import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals what the service must be able to read again: AES-256-GCM under keys that
 * come from the service's secret, one for each use. Whoever has only the database
 * reads nothing, and what was sealed for one owner opens for no other.
 */
export class SealedSecrets {
  /** @param secret at least 32 characters, of the whole service */
  constructor(private readonly secret: string) {}

  /** @param owner whose secret it is; it must be named again to open it */
  seal(use: string, owner: string, plain: Uint8Array): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.key(use), iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** Undefined when it was tampered with, or sealed for another use, owner or service. */
  open(use: string, owner: string, sealed: Uint8Array): Buffer | undefined {
    const bytes = Buffer.from(sealed);
    const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
    if (tag.length < tagBytes) return undefined;
    const decipher = createDecipheriv(algorithm, this.key(use), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    const opened = decipher.update(bytes.subarray(ivBytes + tagBytes));
    try {
      return Buffer.concat([opened, decipher.final()]);
    } catch {
      return undefined;
    }
  }

  private key(use: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `sealed ${use}`, 32));
  }
}
