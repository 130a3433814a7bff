import { NotPermitted } from '../problem/request-problems';
import type { AccessScope, OperatorScope } from './access-scope';

/** Lets on only an operator who holds the permission; throws {@link NotPermitted}. */
export function mustHold(scope: AccessScope, permission: string): asserts scope is OperatorScope {
  if (scope.asker !== 'operator' || !scope.permissions.has(permission)) {
    throw new NotPermitted(permission);
  }
}
