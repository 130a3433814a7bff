import { appendOnly, asks, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals say their version and month, a month that is over is closed, and may be let go. */
export class SealedMonths1798000000200 implements MigrationInterface {
  name = 'SealedMonths1798000000200';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...seals, ...closings, ...lettingGo, ...checks]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was sealed stays sealed'));
  }
}

const firstOfMonth = 'CHECK (extract(day FROM month) = 1)';

const seals = [
  `ALTER TABLE oversight.audit_seal
     ADD COLUMN version smallint NOT NULL DEFAULT 1 CHECK (version IN (1, 2)),
     ADD COLUMN month date ${firstOfMonth},
     ADD CHECK ((version = 1) = (month IS NULL)),
     DROP CONSTRAINT audit_seal_from_transaction_key,
     ADD UNIQUE NULLS NOT DISTINCT (from_transaction, version, month)`,
  // A worker of before, still at work, must not go on in its own version.
  'ALTER TABLE oversight.audit_seal ALTER COLUMN version DROP DEFAULT',
  'CREATE INDEX audit_seal_month ON oversight.audit_seal (month, number)',
  'CREATE INDEX audit_seal_version ON oversight.audit_seal (version, number)',
];

const madeByTheService = {
  reads: `(SELECT platform.asker()) = 'worker'
          OR (SELECT platform.role_in_view()) = 'district_administrator'`,
  inserts: "(SELECT platform.asker()) = 'worker'",
};

const closings = [
  `CREATE TABLE oversight.closed_month (
     number int PRIMARY KEY CHECK (number > 0),
     month date NOT NULL UNIQUE ${firstOfMonth},
     first_seal int NOT NULL CHECK (first_seal > 0),
     last_seal int NOT NULL CHECK (last_seal >= first_seal),
     seals int NOT NULL CHECK (seals > 0),
     readings int NOT NULL CHECK (readings > 0),
     digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
     closed_at timestamptz NOT NULL,
     chained text NOT NULL CHECK (chained ~ '^[0-9a-f]{64}$')
   )`,
  ...protect('oversight.closed_month', madeByTheService),
  ...appendOnly('oversight.closed_month'),
  'GRANT SELECT ON oversight.closed_month TO desk_app',
  'GRANT SELECT, INSERT ON oversight.closed_month TO desk_worker',
];

// The owner writes it in the transaction that drops the part; no program may.
const lettingGo = [
  `CREATE TABLE oversight.month_let_go (
     month date PRIMARY KEY ${firstOfMonth},
     let_go_at timestamptz NOT NULL
   )`,
  ...protect('oversight.month_let_go', { ...madeByTheService, inserts: asks('set_up') }),
  ...appendOnly('oversight.month_let_go'),
  'GRANT SELECT ON oversight.month_let_go TO desk_app, desk_worker',
];

const checks = [
  `ALTER TABLE oversight.seal_check
     ADD COLUMN closed int NOT NULL DEFAULT 0 CHECK (closed >= 0),
     ADD COLUMN closed_head text CHECK (closed_head ~ '^[0-9a-f]{64}$'),
     ADD COLUMN broken_month date CHECK (extract(day FROM broken_month) = 1),
     ADD CHECK ((closed = 0) = (closed_head IS NULL)),
     ADD CHECK (broken_month IS NULL OR fault IS NOT NULL),
     DROP CONSTRAINT seal_check_fault_check,
     ADD CONSTRAINT seal_check_fault_check CHECK (fault IN (
       'readings-changed', 'chain-broken', 'readings-unsealed', 'month-broken', 'let-go-early'))`,
];
