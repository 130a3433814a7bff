import { ChallengeRequired } from '@one-stop-shop/shared/server';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** The proof of work that a refusal asked for, as `X-Proof-Of-Work` carries it. */
export async function solved(refusal: unknown): Promise<string> {
  if (!(refusal instanceof ChallengeRequired)) throw new Error('no challenge', { cause: refusal });
  const challenge = refusal.challenge as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
