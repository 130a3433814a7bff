import { asks, may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';

/** The privacy notice of each municipality, dated, and who was given which. */
export class PrivacyNotice1800500000000 implements MigrationInterface {
  name = 'PrivacyNotice1800500000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...notices, ...given]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who was given the notice stays written'));
  }
}

const notices = [
  // A text that somebody was given is never changed: what is said otherwise is the next version.
  `CREATE TABLE case_management.privacy_notice (
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     version int NOT NULL CHECK (version BETWEEN 1 AND 10000),
     valid_from date NOT NULL,
     required boolean NOT NULL,
     texts jsonb NOT NULL CHECK (jsonb_typeof(texts -> 'it') = 'object'),
     PRIMARY KEY (municipality, version)
   )`,
  `COMMENT ON COLUMN case_management.privacy_notice.required IS
     'whether who was given an earlier one must be given this one'`,
  `COMMENT ON COLUMN case_management.privacy_notice.texts IS
     'by language: title, paragraphs, and whether a machine translated it'`,
  ...protect('case_management.privacy_notice', {
    reads: `${asks('signed_in', 'set_up')} AND ${ownMunicipality}`,
    inserts: `${asks('set_up')} AND ${ownMunicipality}`,
  }),
  'GRANT SELECT, INSERT ON case_management.privacy_notice TO desk_app',
];

const given = [
  `CREATE TABLE case_management.notice_given (
     id uuid PRIMARY KEY,
     ${personColumns},
     version int NOT NULL,
     language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
     how text NOT NULL CHECK (how IN ('read_aloud', 'on_paper', 'on_screen', 'by_link')),
     given_at timestamptz NOT NULL,
     given_by uuid NOT NULL,
     FOREIGN KEY (municipality, version)
       REFERENCES case_management.privacy_notice (municipality, version)
   )`,
  `CREATE INDEX notice_given_of ON case_management.notice_given (municipality, person_id, given_at)`,
  // Nobody changes what was given: there is no right to. The flag of the person goes with the key.
  ...protect('case_management.notice_given', {
    reads: ofPerson('person_id'),
    inserts: `${may('case-management.register-person')} AND ${ofPerson('person_id')}
      AND given_by = (SELECT platform.operator_id())`,
  }),
  'GRANT SELECT, INSERT ON case_management.notice_given TO desk_app',
];
