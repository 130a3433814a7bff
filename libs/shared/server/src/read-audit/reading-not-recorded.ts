import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

/** Nobody may read what can't be recorded as read: for who asks, the service is away. */
export class ReadingNotRecorded extends DomainError {
  readonly code: RequestProblemCode = 'server.unavailable';
}
