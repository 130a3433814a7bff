import { ChallengeRequired, type ProofOfWork, type Purpose } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';

/** The header that brings a solved challenge back. */
const solvedHeader = 'x-proof-of-work';

/**
 * Lets on whoever brings solved work.
 * @param hardness that is asked now
 * @throws ChallengeRequired
 */
export async function mustHaveWorked(
  request: FastifyRequest,
  proof: ProofOfWork,
  purpose: Purpose,
  hardness: number,
): Promise<void> {
  const solved = request.headers[solvedHeader];
  if (typeof solved === 'string' && (await proof.isSolved(solved, purpose, hardness))) return;
  throw new ChallengeRequired(await proof.challenge(purpose, hardness));
}
