import { asks, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is seen with a visit: a contact whose visit the asker may see. The question stands in a
 * function with a plan of its own and the rights of its caller, so that whoever sees all
 * contacts of a municipality does not plan it, and the policies of visits, with each statement.
 */
export class ContactsOfVisits1797000000200 implements MigrationInterface {
  name = 'ContactsOfVisits1797000000200';

  up(runner: QueryRunner): Promise<void> {
    const withTheirVisit = 'scheduling.is_visitor_in_view(municipality, id)';
    return runAll(runner, [
      `CREATE FUNCTION scheduling.is_visitor_in_view(place text, contact uuid) RETURNS boolean
         LANGUAGE sql STABLE RETURN EXISTS (
           SELECT 1 FROM scheduling.appointment a
            WHERE a.municipality = place AND a.contact_id = contact)`,
      `ALTER POLICY reads ON scheduling.contact USING (
         CASE (SELECT platform.asker()) WHEN 'mediator' THEN ${ownMunicipality} AND ${withTheirVisit}
              ELSE ${asks('operator', 'on_order', 'worker')} AND ${ownMunicipality} END)`,
      `ALTER POLICY in_emergency ON scheduling.contact USING (
         ${asks('emergency')} AND ${ownMunicipality} AND ${withTheirVisit})`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}
