import { Service, signal } from '@angular/core';

import { type WayToProve, waysToProve } from '@one-stop-shop/identity/contracts';
import { type Refusal, isRefusal } from '@one-stop-shop/shared/front-office';

/** What waits for somebody to show anew who they are. */
interface Question {
  readonly ways: readonly WayToProve[];
  readonly answer: (isProven: boolean) => void;
}

/** Before what is grave the server wants a proof of the last minutes: asks for it, then goes on. */
@Service()
export class FreshProof {
  private readonly waiting = signal<Question | undefined>(undefined);

  /** The question in view; the frame shows it over the page. */
  readonly question = this.waiting.asReadonly();

  /** Does the work, once more after a proof when one was asked for. Rejects as the work does. */
  async before<Done>(work: () => Promise<Done>): Promise<Done> {
    try {
      return await work();
    } catch (failure) {
      if (!isRefusal(failure, 'identity.prove-again')) throw failure;
      if (!(await this.ask(waysOf(failure)))) throw failure;
      return await work();
    }
  }

  answer(isProven: boolean): void {
    this.waiting()?.answer(isProven);
    this.waiting.set(undefined);
  }

  private ask(ways: readonly WayToProve[]): Promise<boolean> {
    this.answer(false);
    return new Promise((answer) => this.waiting.set({ ways, answer }));
  }
}

function waysOf({ problem }: Refusal): readonly WayToProve[] {
  const told = problem['ways'];
  return Array.isArray(told) ? waysToProve.filter((way) => told.includes(way)) : [];
}
