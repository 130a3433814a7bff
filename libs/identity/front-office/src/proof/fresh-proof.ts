import { Service, inject, signal } from '@angular/core';

import { type WayToProve, readsPastHabit, waysToProve } from '@one-stop-shop/identity/contracts';
import { Api, type Refusal, isRefusal } from '@one-stop-shop/shared/front-office';
import { StepUp } from '@one-stop-shop/shared/front-office/staff';

/** What waits for somebody to show anew who they are. */
interface Question {
  readonly ways: readonly WayToProve[];
  /** Whether it is asked for the many people read about, not for a change. */
  readonly isForReading: boolean;
  readonly answer: (isProven: boolean) => void;
}

/**
 * Before what is grave the server wants a proof of the last minutes, and another from whoever
 * reads about far more people than ever: asks for it, then goes on.
 */
@Service()
export class FreshProof extends StepUp {
  private readonly waiting = signal<Question | undefined>(undefined);

  /** The question in view; the frame shows it over the page. */
  readonly question = this.waiting.asReadonly();

  /** All requests of a page that wait for the same proof. */
  private reading: Promise<boolean> | undefined;

  constructor() {
    super();
    inject(Api).onMendable(async (refusal) => isForReading(refusal) && this.askForReading(refusal));
  }

  override async before<Done>(work: () => Promise<Done>): Promise<Done> {
    try {
      return await work();
    } catch (failure) {
      if (!isRefusal(failure, 'identity.prove-again') || isForReading(failure)) throw failure;
      if (!(await this.ask({ ways: waysOf(failure), isForReading: false }))) throw failure;
      return await work();
    }
  }

  answer(isProven: boolean): void {
    this.waiting()?.answer(isProven);
    this.waiting.set(undefined);
  }

  private ask(question: Omit<Question, 'answer'>): Promise<boolean> {
    this.answer(false);
    return new Promise((answer) => this.waiting.set({ ...question, answer }));
  }

  private askForReading(refusal: Refusal): Promise<boolean> {
    this.reading ??= this.ask({ ways: waysOf(refusal), isForReading: true }).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }
}

function isForReading(refusal: Refusal): boolean {
  return (
    isRefusal(refusal, 'identity.prove-again') && refusal.problem['because'] === readsPastHabit
  );
}

function waysOf({ problem }: Refusal): readonly WayToProve[] {
  const told = problem['ways'];
  return Array.isArray(told) ? waysToProve.filter((way) => told.includes(way)) : [];
}
