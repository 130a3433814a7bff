import { createHmac } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { SystemClock } from '../clock/clock';
import type { RateLimiter } from './rate-limiter';

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

/**
 * What work is done for. Work for one thing pays for no other: each asks for more by what
 * is tried of it alone, so the easy work of one would undercut the hard work of another.
 */
export type Purpose = 'booking' | 'code-on-paper' | 'sign-in' | 'sign-in-code' | 'link';

const signedData = z.object({ purpose: z.string(), hardness: z.number() });

const solvedPayload = z.object({
  challenge: z
    .object({
      parameters: z.looseObject({ data: signedData }),
      signature: z.string().max(200),
    })
    .loose(),
  solution: z.object({ counter: z.int(), derivedKey: z.string().max(200) }).loose(),
});

/**
 * A little arithmetic instead of a puzzle for people: invisible, without a third
 * party (ALTCHA, version 2). A solution counts once, and for the purpose it was asked for.
 */
export class ProofOfWork {
  private readonly key: string;

  constructor(
    private readonly limiter: RateLimiter,
    secret: string,
  ) {
    this.key = createHmac('sha256', secret).update('proof of work').digest('hex');
  }

  /** @param hardness times the work of the first challenge; past {@link hardest} it grows no more */
  challenge(purpose: Purpose, hardness = 1): Promise<Challenge> {
    const times = asked(hardness);
    // The library compares the expiry with the machine's clock, so it is set by that one.
    const now = Math.floor(new SystemClock().now().getTime() / 1000);
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: rounds,
      counter: randomInt(Math.ceil(mostTries * times), Math.ceil(fewestTries * times)),
      deriveKey,
      // Signed with the rest, so that easy work can't be kept for when hard work is asked.
      data: { purpose, hardness: times } satisfies z.infer<typeof signedData>,
      expiresAt: now + validForSeconds,
      hmacSignatureSecret: this.key,
    });
  }

  /**
   * @param header base 64 of JSON `{ challenge, solution }`, as `X-Proof-Of-Work` carries it
   * @param hardness that is asked now. Half of it counts, because others may have tried while
   *   somebody's phone was at work; less was kept from before.
   */
  async isSolved(header: string, purpose: Purpose, hardness = 1): Promise<boolean> {
    const payload = read(header);
    if (!payload) return false;
    const { data } = payload.challenge.parameters;
    if (data.purpose !== purpose || data.hardness < asked(hardness) / 2) return false;
    const verified = await verifySolution({
      challenge: payload.challenge as unknown as Challenge,
      solution: payload.solution,
      deriveKey,
      hmacSignatureSecret: this.key,
    }).catch(() => ({ verified: false }));
    if (!verified.verified) return false;
    const once = { name: 'proof', attempts: 1, seconds: validForSeconds };
    return (await this.limiter.spend(once, payload.challenge.signature)) === 0;
  }
}

function asked(hardness: number): number {
  return Math.min(Math.max(hardness, 1), hardest);
}

function read(header: string): z.infer<typeof solvedPayload> | undefined {
  try {
    return solvedPayload.parse(JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
}
