import { TOTP } from 'otpauth';

/**
 * The code that somebody's app shows now.
 * @param secret in base 32, as the page writes it, in groups
 * @param now by the clock of the product, in milliseconds
 */
export function codeOfApp(secret: string, now: number): string {
  return new TOTP({ secret: secret.replace(/\s/g, '') }).generate({ timestamp: now });
}
