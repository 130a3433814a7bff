import { RateLimiter, ProofOfWork } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { SignInThrottle } from '../persistence/sign-in-throttle';
import { InvitationThrottle } from '../persistence/invitation-throttle';

/** What counts attempts in a spec, and asks for work past their caps. */
export function throttlesOn({ app }: TestDatabase): {
  readonly guessing: SignInThrottle;
  readonly links: InvitationThrottle;
  readonly work: ProofOfWork;
} {
  const secret = 'a secret for the specs of identity';
  const limiter = new RateLimiter(app, secret);
  const work = new ProofOfWork(limiter, secret);
  return {
    guessing: new SignInThrottle(limiter, work),
    links: new InvitationThrottle(limiter, work),
    work,
  };
}
