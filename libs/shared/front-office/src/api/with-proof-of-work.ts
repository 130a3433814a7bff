import { isRefusal } from './refusal';

/** The header that brings a solved challenge back. */
const solved = 'x-proof-of-work';

/** While the device works others may ask too, and then more is wanted of it. */
const mostWork = 3;

/**
 * Sends something and, where the server wants some work of the device first, does the work
 * and sends it again. Rejects as `send` does, also with a challenge that can't be solved.
 * @param send with the headers it is given
 */
export async function withProofOfWork<Answer>(
  send: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<Answer> {
  let proven: Record<string, string> = {};
  for (let worked = 0; ; worked += 1) {
    try {
      return await send(proven);
    } catch (refusal) {
      if (!isRefusal(refusal, 'request.challenge-required') || worked === mostWork) throw refusal;
      // Only who is challenged downloads what it takes.
      const { proofOfWork } = await import('./proof-of-work');
      const proof = await proofOfWork(refusal.problem['challenge']);
      if (!proof) throw refusal;
      proven = { [solved]: proof };
    }
  }
}
