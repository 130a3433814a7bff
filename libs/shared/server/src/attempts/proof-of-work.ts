import { createHmac } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { SystemClock } from '../clock/clock';
import type { Attempts } from './attempts';

const validForSeconds = 600;

/**
 * 100 to 300 tries of 3,000 rounds: well under two seconds on a cheap phone. Harder ones
 * have more tries, not more rounds, so that checking always costs us one try.
 */
const rounds = 3_000;
const fewestTries = 100;
const mostTries = 300;

/** Half a minute at most on a cheap phone: long, but it ends. */
const hardest = 16;

const solvedPayload = z.object({
  challenge: z
    .object({
      parameters: z.looseObject({ data: z.object({ hardness: z.number() }) }),
      signature: z.string().max(200),
    })
    .loose(),
  solution: z.object({ counter: z.int(), derivedKey: z.string().max(200) }).loose(),
});

/**
 * A little arithmetic instead of a puzzle for people: invisible, without a third
 * party (ALTCHA, version 2). A solution counts once.
 */
export class ProofOfWork {
  private readonly key: string;

  constructor(
    private readonly attempts: Attempts,
    secret: string,
  ) {
    this.key = createHmac('sha256', secret).update('proof of work').digest('hex');
  }

  /** @param hardness times the work of the first challenge; past {@link hardest} it grows no more */
  challenge(hardness = 1): Promise<Challenge> {
    const times = Math.min(Math.max(hardness, 1), hardest);
    // The library compares the expiry with the machine's clock, so it is set by that one.
    const now = Math.floor(new SystemClock().now().getTime() / 1000);
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: rounds,
      counter: randomInt(Math.ceil(mostTries * times), Math.ceil(fewestTries * times)),
      deriveKey,
      // Signed with the rest, so that easy work can't be kept for when hard work is asked.
      data: { hardness: times },
      expiresAt: now + validForSeconds,
      hmacSignatureSecret: this.key,
    });
  }

  /**
   * @param header base 64 of JSON `{ challenge, solution }`, as `X-Proof-Of-Work` carries it
   * @param least hardness of a challenge that counts
   */
  async isSolved(header: string, least = 0): Promise<boolean> {
    const payload = read(header);
    if (!payload || payload.challenge.parameters.data.hardness < Math.min(least, hardest)) {
      return false;
    }
    const verified = await verifySolution({
      challenge: payload.challenge as unknown as Challenge,
      solution: payload.solution,
      deriveKey,
      hmacSignatureSecret: this.key,
    }).catch(() => ({ verified: false }));
    if (!verified.verified) return false;
    const once = { name: 'proof', attempts: 1, seconds: validForSeconds };
    return (await this.attempts.spend(once, payload.challenge.signature)) === 0;
  }
}

function read(header: string): z.infer<typeof solvedPayload> | undefined {
  try {
    return solvedPayload.parse(JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
}
