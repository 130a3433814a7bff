import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class RequestProblem extends DomainError {
  abstract override readonly code: RequestProblemCode;
}

/** The body came packed (gzip, …): it is taken as it is, or not at all. */
export class BodyEncoded extends RequestProblem {
  readonly code = 'request.encoded';
}

export class KeyMissing extends RequestProblem {
  readonly code = 'request.key-missing';
}

/** The idempotency key was used already, for another request. */
export class KeyReused extends RequestProblem {
  readonly code = 'request.key-reused';
}

export class NotPermitted extends RequestProblem {
  readonly code = 'request.not-permitted';

  constructor(permission: string) {
    super(`needs ${permission}`);
  }
}

export class SignedOut extends RequestProblem {
  readonly code = 'request.signed-out';
}

/** The page shows somebody, or a role, that is no longer the one of this browser's session. */
export class OtherSession extends RequestProblem {
  readonly code = 'request.other-session';
}

/** A page of another site tried to change something in our user's name. */
export class ForeignOrigin extends RequestProblem {
  readonly code = 'request.foreign-origin';
}

export class TooManyRequests extends RequestProblem {
  readonly code = 'request.too-many';

  constructor(override readonly retryAfterSeconds: number) {
    super(`retry after ${retryAfterSeconds} s`);
  }
}

/** More came than the route takes. */
export class FileTooLarge extends RequestProblem {
  readonly code = 'request.too-large';
}

/** There is no room for one more just now; without it things go on, only slower. */
export class ServerBusy extends RequestProblem {
  readonly code = 'server.busy';

  constructor(override readonly retryAfterSeconds: number) {
    super(`retry after ${retryAfterSeconds} s`);
  }
}

/** Many bookings came from this network: a little arithmetic must come with the next. */
export class ChallengeRequired extends RequestProblem {
  readonly code = 'request.challenge-required';

  constructor(readonly challenge: object) {
    super('proof of work required');
  }

  override shown(): Record<string, unknown> {
    return { challenge: this.challenge };
  }
}
