import { type Challenge, type DeriveKeyFunction, solveChallenge } from 'altcha-lib';
import { deriveKey as deriveByPbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as deriveBySha } from 'altcha-lib/algorithms/web/sha';

/** The hardest challenge takes a cheap phone half a minute. */
const longest = 120_000;

/**
 * Solves the server's challenge (ALTCHA, version 2) and writes the answer as the
 * server reads it: `{ challenge, solution }` in JSON, in base 64. Undefined where it
 * can't be solved: too hard for this device, or a page without a secure context.
 */
export async function proofOfWork(challenge: unknown): Promise<string | undefined> {
  if (!isChallenge(challenge)) return undefined;
  const solution = await solveChallenge({
    challenge,
    deriveKey: derivation(challenge),
    timeout: longest,
  }).catch(() => null);
  return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined;
}

function derivation({ parameters }: Challenge): DeriveKeyFunction {
  return parameters.algorithm.startsWith('PBKDF2/') ? deriveByPbkdf2 : deriveBySha;
}

function isChallenge(said: unknown): said is Challenge {
  return (
    typeof said === 'object' &&
    said !== null &&
    'parameters' in said &&
    typeof said.parameters === 'object' &&
    said.parameters !== null &&
    'algorithm' in said.parameters &&
    typeof said.parameters.algorithm === 'string'
  );
}
