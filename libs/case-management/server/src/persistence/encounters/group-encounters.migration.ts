import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which encounters were one meeting of a group, so that it counts once. No policy asks for it, and
 * no page shows it: who else was there is nobody's business.
 */
export class GroupEncounters1800700000010 implements MigrationInterface {
  name = 'GroupEncounters1800700000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['ALTER TABLE case_management.encounter ADD COLUMN group_id uuid']);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('which encounters were one meeting stays known'));
  }
}
