import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { typedPassword } from '../domain/account';

// Argon2id is the library's default; the cost is the one OWASP recommends.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

export function hashOf(password: string): Promise<string> {
  return hash(typedPassword(password), cost);
}

/**
 * Whether the password is the one behind the hash. Without a hash it does the same
 * work for nothing, so that the time of the answer tells nobody who has an account.
 */
export async function isPasswordOf(
  storedHash: string | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashOf(randomUUID());
  const matches = await verify(storedHash ?? (await decoy), typedPassword(password));
  return matches && storedHash !== undefined;
}
