import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A place is held by a seat and a mediator alone. As long as it excluded the person too,
 * a refusal told whoever tried a phone number when its owner had a visit, and two
 * children of one mother could not come together.
 */
export class PlacesWithoutPersons1796000000200 implements MigrationInterface {
  name = 'PlacesWithoutPersons1796000000200';

  up(runner: QueryRunner): Promise<void> {
    // Its index and its exclusion constraint go with the column.
    return runAll(runner, ['ALTER TABLE scheduling.reservation DROP COLUMN person_key']);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('whose a place was is not written anywhere any more'));
  }
}
