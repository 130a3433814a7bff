import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['first', 'follow_up', 'plan', 'signature'] as const;

const columns = kinds.map(
  (kind) =>
    `ADD COLUMN ${kind}_slots smallint NOT NULL DEFAULT 1 CHECK (${kind}_slots BETWEEN 1 AND 4)`,
);

/**
 * A visit takes one to four slots in a row, by its kind. What was booked before counts as first
 * visits, and each takes one slot, as it did. Four hours at most: the reading of what is taken
 * looks no further back.
 */
export class VisitsByKind1800700000000 implements MigrationInterface {
  name = 'VisitsByKind1800700000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE scheduling.timetable ${columns.join(', ')},
         ADD CONSTRAINT longest_visit CHECK (
           slot_minutes * greatest(${kinds.map((kind) => `${kind}_slots`).join(', ')}) <= 240)`,
      `ALTER TABLE scheduling.appointment ADD COLUMN kind text NOT NULL DEFAULT 'first'
         CHECK (kind IN ('first', 'follow_up', 'plan', 'signature'))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what visits are for stays known'));
  }
}
