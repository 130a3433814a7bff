import { Injectable } from '@nestjs/common';
import {
  RateLimiter,
  ChallengeRequired,
  ProofOfWork,
  type Allowance,
  type Counted,
  type Purpose,
} from '@one-stop-shop/shared/server';
import {
  secondsToWait,
  withTheAccount,
  withTheCodesOfAnAccount,
  withTheNetwork,
  withThePair,
  type Patience,
} from '../domain/guessing-delay';
import type { Place } from '../domain/place';
import { WaitBeforeRetry } from '../domain/problems';

const day = 24 * 60 * 60;

const counted: Allowance = { name: 'sign-in', attempts: 1, seconds: day };
const familiar: Allowance = { name: 'sign-in-familiar', attempts: 1, seconds: 30 * day };
const gate = (seconds: number): Allowance => ({ name: 'sign-in-gate', attempts: 1, seconds });

interface Throttle {
  readonly who: string;
  readonly patience: Patience;
}

type Throttles = readonly [pair: Throttle, ...others: Throttle[]];

/** A throttle with the attempt that it counted. */
type Spent = readonly [Throttle, Counted];

/**
 * Slows down whoever guesses passwords or codes. Attempts are counted before the password
 * is looked at, so a burst of parallel ones gains nothing; a success forgets them.
 *
 * The strict count is of account and network together: a stranger far away closes
 * nobody's account, and a colleague's mistakes close nobody's office. The mild
 * counts, of an account over all networks and of a network over all accounts, do
 * not touch those who signed in from here within thirty days, and cost others a proof
 * of work: nobody keeps an owner out by polling faster.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly work: ProofOfWork,
  ) {}

  /**
   * Counts an attempt at a password.
   * @throws WaitBeforeRetry when it comes too early; ChallengeRequired when others' did
   */
  letPass(account: string, { network, solved }: Place): Promise<void> {
    return this.pass(throttlesOnPasswords(account, network), 'sign-in', solved);
  }

  /** The same for a code, by somebody who knew the password. */
  letCodePass(operatorId: string, { network, solved }: Place): Promise<void> {
    return this.pass(throttlesOnCodes(operatorId, network), 'sign-in-code', solved);
  }

  /** The password was right: forgets the attempts and remembers who is at home here. */
  forgive(account: string, network: string): Promise<void> {
    return this.pardon(throttlesOnPasswords(account, network));
  }

  /** The same for a code. */
  forgiveCode(operatorId: string, network: string): Promise<void> {
    return this.pardon(throttlesOnCodes(operatorId, network));
  }

  private async pass(
    [pair, ...others]: Throttles,
    purpose: Purpose,
    solved: string | undefined,
  ): Promise<void> {
    const spent: Spent[] = [];
    const tried = await this.count(pair, spent);
    const mild = (await this.isFamiliar(pair)) ? [] : others;
    for (const throttle of mild) {
      const wait = await this.waitAt(throttle, await this.count(throttle, spent));
      if (wait === 0) continue;
      const mayBuy = tried <= (throttle.patience.boughtTries ?? 0);
      if (mayBuy && solved && (await this.work.isSolved(solved, purpose))) break;
      await this.takeBack(spent);
      if (mayBuy) throw new ChallengeRequired(await this.work.challenge(purpose));
      throw new WaitBeforeRetry(wait);
    }
    // Last, so that who is asked for work first has not lost the turn of the pair with it.
    const wait = await this.waitAt(pair, tried);
    if (wait === 0) return;
    // One that was not even looked at must not make the next wait longer.
    await this.takeBack(spent);
    throw new WaitBeforeRetry(wait);
  }

  private async count(throttle: Throttle, spent: Spent[]): Promise<number> {
    const made = await this.limiter.count(counted, throttle.who);
    spent.push([throttle, made]);
    return made.total;
  }

  /** Of several attempts at once the gate lets one through, then closes for the wait. */
  private async waitAt({ who, patience }: Throttle, attempt: number): Promise<number> {
    const wait = secondsToWait(attempt, patience);
    return wait && (await this.limiter.spend(gate(wait), who));
  }

  private async pardon([pair, ...others]: Throttles): Promise<void> {
    if (!(await this.isFamiliar(pair))) {
      for (const { who } of others) await this.limiter.takeBack(counted, who);
      await this.limiter.count(familiar, pair.who);
    }
    await this.limiter.forget(counted, pair.who);
    await this.limiter.forget(gate(0), pair.who);
  }

  private async isFamiliar(pair: Throttle): Promise<boolean> {
    return (await this.limiter.mustWait(familiar, pair.who)) > 0;
  }

  private async takeBack(spent: readonly Spent[]): Promise<void> {
    for (const [{ who }, made] of spent) await this.limiter.takeBack(counted, who, made);
  }
}

function throttlesOnPasswords(account: string, network: string): Throttles {
  return [
    { who: `${account} at ${network}`, patience: withThePair },
    { who: account, patience: withTheAccount },
    { who: `at ${network}`, patience: withTheNetwork },
  ];
}

// One network trying the codes of many accounts would have to know all their passwords.
function throttlesOnCodes(operatorId: string, network: string): Throttles {
  return [
    { who: `codes of ${operatorId} at ${network}`, patience: withThePair },
    { who: `codes of ${operatorId}`, patience: withTheCodesOfAnAccount },
  ];
}
