import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import { typedPassword } from '@one-stop-shop/identity/contracts';

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

/** Whose address it is and the hash of their password; undefined when there is none. */
export async function passwordHashOf(
  tx: Transaction<SignInScope>,
  email: string,
): Promise<{ operatorId: string; hash: string } | undefined> {
  const [found] = await tx.query<{ operatorId: string; hash: string }>(
    `SELECT operator_id AS "operatorId", hash FROM identity.password
       JOIN identity.operator ON operator.id = operator_id WHERE email = $1`,
    [email],
  );
  return found;
}

/** Undefined for an account without a password. */
export async function passwordOf(
  tx: Transaction<SignInScope>,
  operatorId: string,
): Promise<{ hash: string; setAt: Date } | undefined> {
  const [found] = await tx.query<{ hash: string; setAt: Date }>(
    'SELECT hash, set_at AS "setAt" FROM identity.password WHERE operator_id = $1',
    [operatorId],
  );
  return found;
}

/** The operator has this password from now on. */
export async function writePassword(
  tx: Transaction<SignInScope>,
  operatorId: string,
  hashed: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO identity.password (operator_id, hash, set_at) VALUES ($1, $2, $3)
     ON CONFLICT (operator_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at`,
    [operatorId, hashed, tx.now],
  );
}
