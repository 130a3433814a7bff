import { createHmac } from 'node:crypto';
import { foldedAddress } from '../domain/folded-address';

/** Keys that stand for mail without telling of it to anybody who has not the secret. */
export class MailKeys {
  /** @param secret at least 32 characters */
  constructor(private readonly secret: string) {}

  /** A mailbox, however its address is written. */
  ofAddress(address: string): string {
    return this.derive('mail-address', foldedAddress(address)).toString('base64url');
  }

  private derive(use: string, input: string): Buffer {
    return createHmac('sha256', this.secret).update(`${use}\n${input}`).digest();
  }
}
