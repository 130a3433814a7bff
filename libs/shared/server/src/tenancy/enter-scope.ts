import type { EntityManager } from 'typeorm';
import { isSignedIn, type AccessScope } from './access-scope';

/** Tells the database who asks, for which municipalities, why and when, until the transaction ends. */
export async function enterScope(
  manager: EntityManager,
  scope: AccessScope,
  now: Date,
): Promise<void> {
  const signedIn = 'onOrderOf' in scope ? scope.onOrderOf : scope;
  await manager.query(
    `SELECT set_config('app.asker', $1, true), set_config('app.municipalities', $2, true),
            set_config('app.operator', $3, true), set_config('app.visitor_key', $4, true),
            set_config('app.request', $5, true), set_config('app.purpose', $6, true),
            set_config('app.role', $7, true), set_config('app.now', $8, true),
            set_config('app.emergency_access', $9, true), set_config('app.permissions', $10, true),
            set_config('lock_timeout', '2s', true)`,
    [
      // Policies ask what somebody may do, and are not told in which role.
      isSignedIn(scope) ? 'signed_in' : scope.asker,
      scope.municipalities.join(),
      'operatorId' in signedIn ? signedIn.operatorId : '',
      scope.asker === 'visitor' ? (scope.visitorKey ?? '') : '',
      scope.requestId,
      scope.purpose,
      'role' in signedIn ? signedIn.role : '',
      now.toISOString(),
      scope.asker === 'emergency' ? scope.accessId : '',
      isSignedIn(scope) ? [...scope.permissions].join() : '',
    ],
  );
}
