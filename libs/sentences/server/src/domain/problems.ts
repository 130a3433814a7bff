import { DomainError } from '@one-stop-shop/shared/domain';
import type { SentenceInReview, SentencesProblemCode } from '@one-stop-shop/sentences/contracts';

abstract class SentencesProblem extends DomainError {
  abstract override readonly code: SentencesProblemCode;
}

/** There is no such sentence, or it is said in Italian alone. */
export class SentenceUnknown extends SentencesProblem {
  readonly code = 'sentences.sentence-unknown';
}

/** Their account doesn't say that they speak it. */
export class LanguageNotTheirs extends SentencesProblem {
  readonly code = 'sentences.language-not-theirs';
}

/** Somebody else mended it, or the Italian is another, since it was shown. */
export class TextChanged extends SentencesProblem {
  readonly code = 'sentences.text-changed';

  constructor(private readonly now: SentenceInReview) {
    super();
  }

  override shown(): Record<string, unknown> {
    return { now: this.now };
  }
}

/** A place was lost or added, or a form of a number. */
export class TextUnfit extends SentencesProblem {
  readonly code = 'sentences.text-unfit';
}
