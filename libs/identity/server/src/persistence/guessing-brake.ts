import { Injectable } from '@nestjs/common';
import { Attempts, type Allowance } from '@one-stop-shop/shared/server';
import {
  secondsToWait,
  withTheAccount,
  withTheNetwork,
  withThePair,
  type Patience,
} from '../domain/guessing-delay';
import { WaitBeforeRetry } from '../domain/problems';

const day = 24 * 60 * 60;

const counted: Allowance = { name: 'sign-in', attempts: 1, seconds: day };
const familiar: Allowance = { name: 'sign-in-familiar', attempts: 1, seconds: 30 * day };
const gate = (seconds: number): Allowance => ({ name: 'sign-in-gate', attempts: 1, seconds });

interface Brake {
  readonly who: string;
  readonly patience: Patience;
}

/**
 * Slows down whoever guesses passwords. Attempts are counted before the password
 * is looked at, so a burst of parallel ones gains nothing; a success forgets them.
 *
 * The strict count is of account and network together: a stranger far away closes
 * nobody's account, and a colleague's mistakes close nobody's office. The mild
 * counts, of an account over all networks and of a network over all accounts, do
 * not touch those who signed in from here within thirty days.
 */
@Injectable()
export class GuessingBrake {
  constructor(private readonly attempts: Attempts) {}

  /** Counts the attempt; throws {@link WaitBeforeRetry} when it comes too early. */
  async letPass(account: string, network: string): Promise<void> {
    const [pair, ...others] = brakes(account, network);
    const spent: Brake[] = [];
    for (const brake of (await this.isFamiliar(pair)) ? [pair] : [pair, ...others]) {
      const attempt = await this.attempts.count(counted, brake.who);
      spent.push(brake);
      const wait = secondsToWait(attempt, brake.patience);
      // Of several attempts at once the gate lets one through, then closes for the wait.
      const left = wait && (await this.attempts.spend(gate(wait), brake.who));
      if (left === 0) continue;
      // One that was not even looked at must not make the next wait longer.
      await this.takeBack(spent);
      throw new WaitBeforeRetry(left);
    }
  }

  /** The password was right: forgets the attempts and remembers who is at home here. */
  async forgive(account: string, network: string): Promise<void> {
    const [pair, ...others] = brakes(account, network);
    if (!(await this.isFamiliar(pair))) {
      await this.takeBack(others);
      await this.attempts.count(familiar, pair.who);
    }
    await this.attempts.forget(counted, pair.who);
    await this.attempts.forget(gate(0), pair.who);
  }

  private async isFamiliar(pair: Brake): Promise<boolean> {
    return (await this.attempts.mustWait(familiar, pair.who)) > 0;
  }

  private async takeBack(brakes: readonly Brake[]): Promise<void> {
    for (const brake of brakes) await this.attempts.takeBack(counted, brake.who);
  }
}

function brakes(account: string, network: string): [pair: Brake, ...others: Brake[]] {
  return [
    { who: `${account} at ${network}`, patience: withThePair },
    { who: account, patience: withTheAccount },
    { who: `at ${network}`, patience: withTheNetwork },
  ];
}
