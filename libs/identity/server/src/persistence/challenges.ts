import { randomBytes } from 'node:crypto';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';

/** What a question to a passkey is for. */
type Purpose = 'enrol' | 'prove';

/** Whose question it is and what for: the id of a session or of an invitation. */
export interface Asked {
  readonly holder: string;
  readonly purpose: Purpose;
}

/** Long enough to find the key in a bag; the browser stops waiting earlier. */
const validForMilliseconds = 5 * 60_000;

/**
 * A question, kept until it is answered; an earlier one of the same holder is void.
 * @returns 256 random bits in base 64 URL, for an authenticator to sign
 */
export async function newChallenge(
  tx: Transaction<SignInScope>,
  { holder, purpose }: Asked,
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  await tx.query('DELETE FROM identity.challenge WHERE ends_at <= $1', [tx.now]);
  await tx.query(
    `INSERT INTO identity.challenge (holder, purpose, challenge, ends_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (holder, purpose) DO UPDATE
       SET challenge = excluded.challenge, ends_at = excluded.ends_at`,
    [holder, purpose, challenge, new Date(tx.now.getTime() + validForMilliseconds)],
  );
  return challenge;
}

/** The question, which is gone with that; undefined when there is none any more. */
export async function takeChallenge(
  tx: Transaction<SignInScope>,
  { holder, purpose }: Asked,
): Promise<string | undefined> {
  const [taken] = await tx.query<{ challenge: string }>(
    `WITH taken AS (DELETE FROM identity.challenge WHERE holder = $1 AND purpose = $2
                    RETURNING challenge, ends_at)
     SELECT challenge FROM taken WHERE ends_at > $3`,
    [holder, purpose, tx.now],
  );
  return taken?.challenge;
}
