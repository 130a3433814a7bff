import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit was laid out anew: what visitors may write there is narrowed as before, and by kind. */
export class ReadingsOfVisitors1798000000100 implements MigrationInterface {
  name = 'ReadingsOfVisitors1798000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE POLICY visitors_about_their_own ON platform.read_audit AS RESTRICTIVE FOR INSERT
         WITH CHECK ((SELECT platform.asker()) <> 'visitor'
           OR subject_kind = 'appointment'
              AND subject = ANY ((SELECT scheduling.visits_in_view())::uuid[]))`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}
