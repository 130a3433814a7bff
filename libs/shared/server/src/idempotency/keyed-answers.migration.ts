import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../database/statements';

/**
 * A plain digest of a form of few choices could be read back by trying them all. From now
 * on the key of the form, which only its page knows, goes into the digest, and what is
 * stored of the key is its hash: see `answerOnce`, which computes the same.
 */
export class KeyedAnswers1796000000302 implements MigrationInterface {
  name = 'KeyedAnswers1796000000302';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      // The owner is bound by the policies too, and acts for no municipality.
      'ALTER TABLE platform.answer_given NO FORCE ROW LEVEL SECURITY',
      `UPDATE platform.answer_given
          SET digest = encode(sha256(convert_to(key::text || E'\\n' || digest, 'UTF8')), 'hex'),
              key = encode(substr(sha256(convert_to(key::text, 'UTF8')), 1, 16), 'hex')::uuid`,
      'ALTER TABLE platform.answer_given FORCE ROW LEVEL SECURITY',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what a hash was made of is not known any more'));
  }
}
