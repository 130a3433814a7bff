import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By the hash of its link the worker sees with which secret an invitation was made, when
 * the secret of the service was changed before the letter left.
 */
export class KnownLinks1796000000301 implements MigrationInterface {
  name = 'KnownLinks1796000000301';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['GRANT SELECT (token_hash) ON identity.invitation TO desk_worker']);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['REVOKE SELECT (token_hash) ON identity.invitation FROM desk_worker']);
  }
}
