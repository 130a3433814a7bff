import { randomBytes } from 'node:crypto';

/** 256 random bits in base 64 URL, for an authenticator to sign. */
export function newChallenge(): string {
  return randomBytes(32).toString('base64url');
}
