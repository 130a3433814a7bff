import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A half-open session may wait for a factor before its account is linked to the provider. */
export class ProviderLinks1796000000410 implements MigrationInterface {
  name = 'ProviderLinks1796000000410';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE identity.session ADD COLUMN links_issuer text, ADD COLUMN links_subject text,
         ADD CONSTRAINT link_is_whole CHECK ((links_issuer IS NULL) = (links_subject IS NULL))`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE identity.session DROP COLUMN links_issuer, DROP COLUMN links_subject',
    ]);
  }
}
