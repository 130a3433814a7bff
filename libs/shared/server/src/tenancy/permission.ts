import { NotPermitted } from '../problem/request-problems';
import { isSignedIn, type AccessScope, type OperatorScope } from './access-scope';

/** Lets on only somebody who signed in and holds the permission; throws {@link NotPermitted}. */
export function mustHold(scope: AccessScope, permission: string): asserts scope is OperatorScope {
  if (!isSignedIn(scope) || !scope.permissions.has(permission)) {
    throw new NotPermitted(permission);
  }
}
