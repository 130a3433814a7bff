import { missingCharacters } from '@one-stop-shop/identity/contracts';
import { PasswordTooShort } from './problems';

/** An email address as accounts are found by it: nobody has two that differ in case. */
export function accountEmail(written: string): string {
  return written.trim().toLowerCase();
}

/** Throws {@link PasswordTooShort} under fifteen characters; no other rule of composition. */
export function mustBeLongEnough(password: string): void {
  if (missingCharacters(password) > 0) throw new PasswordTooShort();
}
