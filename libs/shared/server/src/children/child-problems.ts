import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

/** So much work waits for the child that the next would wait for too long. */
export class ChildBusy extends DomainError {
  readonly code: RequestProblemCode = 'server.busy';
}

/** The child ended, or was ended, while it worked. */
export class ChildFailed extends Error {
  constructor(readonly why: 'too-slow' | 'too-large' | 'ended') {
    super(why);
  }
}
