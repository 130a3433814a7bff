import { PasswordTooShort } from './problems';

const shortestPassword = 15;

/** An email address as accounts are found by it: nobody has two that differ in case. */
export function accountEmail(written: string): string {
  return written.trim().toLowerCase();
}

/**
 * A password as it is hashed: keyboards write the same letter in several ways
 * (NIST SP 800-63B, 5.1.1.2 asks for NFKC or NFKD).
 */
export function typedPassword(written: string): string {
  return written.normalize('NFKC');
}

/** Throws {@link PasswordTooShort} under fifteen characters; no other rule of composition. */
export function mustBeLongEnough(password: string): void {
  if ([...typedPassword(password)].length < shortestPassword) throw new PasswordTooShort();
}
