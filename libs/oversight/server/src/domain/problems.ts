import type { OversightProblemCode } from '@one-stop-shop/oversight/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class OversightProblem extends DomainError {
  abstract override readonly code: OversightProblemCode;
}

/** Nobody of this municipality has read anything about such a person. */
export class NothingRecorded extends OversightProblem {
  readonly code = 'oversight.nothing-recorded';
}
