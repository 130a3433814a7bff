import { Attempts, ProofOfWork } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { GuessingBrake } from '../persistence/guessing-brake';
import { InvitationBrake } from '../persistence/invitation-brake';

/** What counts attempts in a spec, and asks for work past their caps. */
export function brakesOn({ app }: TestDatabase): {
  readonly guessing: GuessingBrake;
  readonly links: InvitationBrake;
  readonly work: ProofOfWork;
} {
  const secret = 'a secret for the specs of identity';
  const attempts = new Attempts(app, secret);
  const work = new ProofOfWork(attempts, secret);
  return {
    guessing: new GuessingBrake(attempts, work),
    links: new InvitationBrake(attempts, work),
    work,
  };
}
