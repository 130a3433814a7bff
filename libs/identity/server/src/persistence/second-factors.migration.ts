import { protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, authenticator apps, the questions put to them, accounts at the body's provider. */
export class SecondFactors1795300100010 implements MigrationInterface {
  name = 'SecondFactors1795300100010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...passkeys,
      ...authenticatorApps,
      ...challenges,
      ...providerAccounts,
      ...sessions,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP TABLE identity.passkey, identity.authenticator_app, identity.challenge, identity.provider_account',
      'ALTER TABLE identity.session DROP COLUMN proven_at, DROP COLUMN wrong_proofs',
    ]);
  }
}

const onlyTheSignIn = "(SELECT platform.asker()) = 'sign_in'";

/** Only the sign-in sees and writes the table. */
const forTheSignIn = (table: string): string[] => [
  ...protect(table, { reads: onlyTheSignIn, writes: onlyTheSignIn }),
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO desk_app`,
];

const passkeys = [
  `CREATE TABLE identity.passkey (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     operator_id uuid NOT NULL REFERENCES identity.operator (id) ON DELETE CASCADE,
     credential_id text NOT NULL UNIQUE,
     public_key bytea NOT NULL,
     counter bigint NOT NULL CHECK (counter >= 0),
     transports text[] NOT NULL,
     backed_up boolean NOT NULL,
     name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
     created_at timestamptz NOT NULL,
     last_used_at timestamptz
   )`,
  'CREATE INDEX passkey_operator ON identity.passkey (operator_id)',
  ...forTheSignIn('identity.passkey'),
];

const authenticatorApps = [
  // The one in use and, while a new one is set up, that one too: it counts from its first code on.
  `CREATE TABLE identity.authenticator_app (
     operator_id uuid NOT NULL REFERENCES identity.operator (id) ON DELETE CASCADE,
     in_use boolean NOT NULL,
     sealed_secret bytea NOT NULL,
     made_at timestamptz NOT NULL,
     confirmed_at timestamptz CHECK (in_use = (confirmed_at IS NOT NULL)),
     last_step bigint,
     PRIMARY KEY (operator_id, in_use)
   )`,
  ...forTheSignIn('identity.authenticator_app'),
];

const challenges = [
  // The holder is a session or an invitation: neither can answer the other's question.
  `CREATE TABLE identity.challenge (
     holder uuid NOT NULL,
     purpose text NOT NULL CHECK (purpose IN ('enrol', 'prove')),
     challenge text NOT NULL,
     ends_at timestamptz NOT NULL,
     PRIMARY KEY (holder, purpose)
   )`,
  'CREATE INDEX challenge_end ON identity.challenge (ends_at)',
  ...forTheSignIn('identity.challenge'),
];

const providerAccounts = [
  // Subjects are unique only together with their issuer (OpenID Connect Core, section 5.7).
  `CREATE TABLE identity.provider_account (
     issuer text NOT NULL,
     subject text NOT NULL,
     operator_id uuid NOT NULL REFERENCES identity.operator (id) ON DELETE CASCADE,
     linked_at timestamptz NOT NULL,
     PRIMARY KEY (issuer, subject),
     UNIQUE (issuer, operator_id)
   )`,
  'CREATE INDEX provider_account_operator ON identity.provider_account (operator_id)',
  ...forTheSignIn('identity.provider_account'),
];

const sessions = [
  `ALTER TABLE identity.session ADD COLUMN proven_at timestamptz,
     ADD COLUMN wrong_proofs int NOT NULL DEFAULT 0`,
];
