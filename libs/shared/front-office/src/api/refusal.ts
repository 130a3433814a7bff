import type { Problem } from '@one-stop-shop/shared/contracts';

/** The server answered, and refused: what it said stands in `problem`. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came, or none that we understand: the network, a proxy, a restart. */
export class NoAnswer extends Error {
  constructor(readonly status?: number) {
    super('no-answer');
  }
}

/** What went wrong on this device before anybody was asked; `words` is a catalogue key. */
export class Mishap extends Error {
  constructor(readonly words: string) {
    super(words);
  }
}

/** Catalogue key of the words for whatever went wrong: `problem.scheduling.slot-taken`. */
export function wordsFor(failure: unknown): string {
  if (failure instanceof Refusal) return `problem.${failure.problem.code}`;
  if (failure instanceof Mishap) return failure.words;
  return 'problem.no-answer';
}

/** Whether this is the refusal with this stable code. */
export function isRefusal(failure: unknown, code: string): failure is Refusal {
  return failure instanceof Refusal && failure.problem.code === code;
}
