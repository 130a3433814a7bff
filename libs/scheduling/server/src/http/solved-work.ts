import { ChallengeRequired, type ProofOfWork } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';

/** The header that brings a solved challenge back. */
const solvedHeader = 'x-proof-of-work';

/**
 * Lets on whoever brings solved work.
 * @param hardness of the challenge that is given otherwise
 * @param least hardness of a challenge that counts
 * @throws ChallengeRequired
 */
export async function mustHaveWorked(
  request: FastifyRequest,
  proof: ProofOfWork,
  hardness: number,
  least = 0,
): Promise<void> {
  const solved = request.headers[solvedHeader];
  if (typeof solved === 'string' && (await proof.isSolved(solved, least))) return;
  throw new ChallengeRequired(await proof.challenge(hardness));
}
