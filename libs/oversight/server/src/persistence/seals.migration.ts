import { appendOnly, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of seals over the readings, and what came of checking it. */
export class Seals1795300400001 implements MigrationInterface {
  name = 'Seals1795300400001';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA oversight TO desk_app, desk_worker',
      ...seals,
      ...checks,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was sealed stays sealed'));
  }
}

const madeByTheService = {
  reads: `(SELECT platform.asker()) = 'worker'
          OR (SELECT platform.role_in_view()) = 'district_administrator'`,
  writes: "(SELECT platform.asker()) = 'worker'",
};

const seals = [
  // A seal covers every reading written by the transactions from the first number on and
  // before the second; the next seal begins there, so that none lies between two.
  `CREATE TABLE oversight.audit_seal (
     number int PRIMARY KEY CHECK (number > 0),
     from_transaction bigint NOT NULL UNIQUE,
     before_transaction bigint NOT NULL CHECK (before_transaction > from_transaction),
     readings int NOT NULL CHECK (readings > 0),
     digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
     sealed_at timestamptz NOT NULL,
     chained text NOT NULL CHECK (chained ~ '^[0-9a-f]{64}$')
   )`,
  ...protect('oversight.audit_seal', madeByTheService),
  ...appendOnly('oversight.audit_seal'),
  'GRANT SELECT ON oversight.audit_seal TO desk_app',
  'GRANT SELECT, INSERT ON oversight.audit_seal TO desk_worker',
];

const checks = [
  `CREATE TABLE oversight.seal_check (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     checked_at timestamptz NOT NULL,
     seals int NOT NULL CHECK (seals >= 0),
     head text CHECK (head ~ '^[0-9a-f]{64}$'),
     broken_seal int CHECK (broken_seal > 0),
     fault text CHECK (fault IN ('readings-changed', 'chain-broken')),
     CHECK ((broken_seal IS NULL) = (fault IS NULL)),
     CHECK ((seals = 0) = (head IS NULL))
   )`,
  'CREATE INDEX seal_check_last ON oversight.seal_check (checked_at, id)',
  ...protect('oversight.seal_check', madeByTheService),
  ...appendOnly('oversight.seal_check'),
  'GRANT SELECT ON oversight.seal_check TO desk_app',
  'GRANT SELECT, INSERT ON oversight.seal_check TO desk_worker',
];
