import { asks, may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Newer versions of the privacy notice, with who published them; none is ever changed. */
export class PublishedNotices1800810000030 implements MigrationInterface {
  name = 'PublishedNotices1800810000030';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE case_management.privacy_notice
         ADD COLUMN published_by uuid, ADD COLUMN published_at timestamptz,
         ADD CHECK ((published_by IS NULL) = (published_at IS NULL)),
         ADD CHECK (valid_from >= (published_at AT TIME ZONE 'Europe/Rome')::date)`,
      `ALTER POLICY inserts ON case_management.privacy_notice WITH CHECK (${ownMunicipality}
         AND (${asks('set_up')} OR ${may('case-management.publish-notice')}
              AND published_by = (SELECT platform.operator_id())))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who published a notice stays written'));
  }
}
