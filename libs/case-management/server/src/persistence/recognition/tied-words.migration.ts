import { may, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson } from '../persons/person-policies';

/**
 * What somebody wrote when they booked goes with them once the visit is theirs: a private part of the
 * tie, sealed under their key. Untied, it was somebody else's, and leaves the record at once, also
 * where whoever takes the tie back reads no notes.
 */
export class TiedWords1800600000020 implements MigrationInterface {
  name = 'TiedWords1800600000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER POLICY reads ON case_management.private_part
         USING (${byOwner} OR ${may('case-management.read-notes')} AND ${ofPerson('person_id')})`,
      `ALTER POLICY deletes ON case_management.private_part
         USING (${byOwner} OR ${may('case-management.record-encounter')}
           AND ${may('case-management.read-notes')} AND ${ofPerson('person_id')})`,
      `CREATE FUNCTION case_management.forget_tied_words() RETURNS trigger
         LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
       BEGIN
         DELETE FROM case_management.private_part p
          WHERE p.municipality = NEW.municipality AND p.about_id = NEW.id;
         RETURN NULL;
       END $$`,
      'REVOKE EXECUTE ON FUNCTION case_management.forget_tied_words() FROM PUBLIC',
      `CREATE TRIGGER untied AFTER UPDATE OF untied_at ON case_management.visit_tie
         FOR EACH ROW WHEN (NEW.untied_at IS NOT NULL)
         EXECUTE FUNCTION case_management.forget_tied_words()`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('words that went with a person are not left behind again'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';
