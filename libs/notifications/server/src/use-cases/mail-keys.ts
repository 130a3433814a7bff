import { createHmac, timingSafeEqual } from 'node:crypto';

const idBytes = 16;
const sealBytes = 10;

/** Keys that stand for mail without telling of it to anybody who has not the secret. */
export class MailKeys {
  /** @param secret at least 32 characters */
  constructor(private readonly secret: string) {}

  /** A mailbox, as its channel names it. */
  ofMailbox(mailbox: string): string {
    return this.derive('mail-address', mailbox).toString('base64url');
  }

  /**
   * What stands in the address to which a letter that can't be delivered returns: the id of the
   * message, sealed. Mail servers may change the case of an address, so it is hexadecimal.
   */
  returnToken(messageId: string): string {
    const id = messageId.replaceAll('-', '').toLowerCase();
    return id + this.sealOf(id).toString('hex');
  }

  /** The message whose letter came back; undefined when nobody who has the secret wrote the token. */
  messageOf(token: string): string | undefined {
    const written = token.toLowerCase();
    if (!/^[0-9a-f]{52}$/.test(written)) return undefined;
    const id = written.slice(0, 2 * idBytes);
    const seal = Buffer.from(written.slice(2 * idBytes), 'hex');
    if (!timingSafeEqual(seal, this.sealOf(id))) return undefined;
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private sealOf(id: string): Buffer {
    return this.derive('mail-return', id).subarray(0, sealBytes);
  }

  private derive(use: string, input: string): Buffer {
    return createHmac('sha256', this.secret).update(`${use}\n${input}`).digest();
  }
}
