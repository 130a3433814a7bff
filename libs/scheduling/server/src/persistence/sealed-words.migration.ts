import { may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people write about their visit stands sealed. The migration has no key: the worker seals what is
 * there (`seal-words`), and the column of before stays empty from then on.
 */
export class SealedWords1800000000000 implements MigrationInterface {
  name = 'SealedWords1800000000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE scheduling.appointment
         ADD COLUMN words_sealed bytea,
         ADD COLUMN words_month text CHECK (words_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
         ADD CONSTRAINT sealed_words_name_their_month
           CHECK ((words_sealed IS NULL) = (words_month IS NULL))`,
      // Of all visits the few that have words, for the worker alone.
      `CREATE INDEX appointment_words ON scheduling.appointment (municipality, words_month)
        WHERE words_month IS NOT NULL`,
      `CREATE INDEX appointment_plain_words ON scheduling.appointment (municipality, starts_at)
        WHERE words IS NOT NULL`,
      'GRANT UPDATE (words, words_sealed, words_month) ON scheduling.appointment TO desk_worker',
      `ALTER POLICY inserts ON scheduling.appointment WITH CHECK (
         words IS NULL AND CASE (SELECT platform.asker())
         WHEN 'visitor' THEN link_hash = (SELECT platform.visitor_key())
           AND state = 'booked' AND channel = 'online'
         ELSE ${may('scheduling.book-for-someone')} END AND ${ownMunicipality})`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('words that were sealed are not written plainly again'));
  }
}
