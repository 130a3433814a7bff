import type { IdentityProblemCode } from '@one-stop-shop/identity/contracts';
import { DomainError } from '@one-stop-shop/shared/server';

abstract class IdentityProblem extends DomainError {
  abstract override readonly code: IdentityProblemCode;
}

/** Unknown address or wrong password: which of the two is nobody's business. */
export class WrongCredentials extends IdentityProblem {
  readonly code = 'identity.wrong-credentials';
}

/** Too many wrong attempts came before; the wait grows with each. */
export class WaitBeforeRetry extends IdentityProblem {
  readonly code = 'identity.wait-before-retry';

  constructor(override readonly retryAfterSeconds: number) {
    super(`retry after ${retryAfterSeconds} s`);
  }

  override shown(): Record<string, unknown> {
    return { retryAfterSeconds: this.retryAfterSeconds };
  }
}

export class PasswordTooShort extends IdentityProblem {
  readonly code = 'identity.password-too-short';
}
