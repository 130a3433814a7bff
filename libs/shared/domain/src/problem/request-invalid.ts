import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';
import { DomainError } from './domain-error';

/** The request does not keep the contract; says where, never what stood there. */
export class RequestInvalid extends DomainError {
  readonly code = 'request.invalid' satisfies RequestProblemCode;

  constructor(readonly errors: readonly { pointer: string; code: string }[]) {
    super(`invalid at ${errors.map((error) => error.pointer).join(', ')}`);
  }

  override shown(): Record<string, unknown> {
    return { errors: this.errors };
  }
}
