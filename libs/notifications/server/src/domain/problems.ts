import type { NotificationsProblemCode } from '@one-stop-shop/notifications/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class NotificationsProblem extends DomainError {
  abstract override readonly code: NotificationsProblemCode;
}

/** There is no such call to record, or not in the operator's municipality. */
export class MessageUnknown extends NotificationsProblem {
  readonly code = 'notifications.message-unknown';
}
