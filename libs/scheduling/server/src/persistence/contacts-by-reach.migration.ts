import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk sees which visits stand under one phone or address, without reading all contacts. */
export class ContactsByReach1796000000201 implements MigrationInterface {
  name = 'ContactsByReach1796000000201';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE INDEX contact_phone ON scheduling.contact (municipality, phone) WHERE phone IS NOT NULL`,
      `CREATE INDEX contact_email ON scheduling.contact (municipality, email) WHERE email IS NOT NULL`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP INDEX scheduling.contact_phone',
      'DROP INDEX scheduling.contact_email',
    ]);
  }
}
