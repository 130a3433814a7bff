import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';

/** Papers of persons: what they are in one table, their bytes in another, both sealed. */
export class Documents1800920000000 implements MigrationInterface {
  name = 'Documents1800920000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...tables, ...policies, ...rights]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('papers of persons are not thrown away'));
  }
}

// A sealed text has 29 bytes more: form, iv and tag.
const tables = [
  `CREATE TABLE case_management.document (
     id uuid PRIMARY KEY,
     ${personColumns},
     place smallint CHECK (place BETWEEN 1 AND 200),
     about bytea NOT NULL CHECK (octet_length(about) BETWEEN 1029 AND 2048),
     expires_on date,
     file_type text NOT NULL CHECK (file_type IN ('jpeg', 'pdf')),
     size int NOT NULL CHECK (size BETWEEN 1 AND 10485760),
     pages smallint NOT NULL CHECK (pages BETWEEN 1 AND 30),
     carries text[] NOT NULL CHECK (carries <@
       ARRAY['script', 'launch', 'attachment', 'encryption', 'unread']),
     author uuid NOT NULL,
     kept_at timestamptz NOT NULL,
     version int NOT NULL CHECK (version > 0),
     removed_at timestamptz,
     removed_by uuid,
     removed_why text CHECK (removed_why IN
       ('wrong_person', 'wrong_file', 'unreadable', 'asked_by_person', 'not_needed')),
     CHECK (num_nulls(removed_at, removed_by, removed_why) IN (0, 3)),
     CHECK ((removed_at IS NULL) = (place IS NOT NULL)),
     UNIQUE (id, municipality),
     UNIQUE (municipality, person_id, place)
   )`,
  `COMMENT ON COLUMN case_management.document.place IS
     'one of the two hundred that somebody has; free again once the paper is removed'`,
  `CREATE INDEX document_of ON case_management.document (municipality, person_id, kept_at DESC)
     WHERE removed_at IS NULL`,
  `CREATE INDEX document_expires ON case_management.document (municipality, expires_on)
     WHERE removed_at IS NULL AND expires_on IS NOT NULL`,
  `CREATE TABLE case_management.document_content (
     document_id uuid NOT NULL,
     ${personColumns},
     page smallint NOT NULL CHECK (page BETWEEN 0 AND 30),
     sealed bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 30 AND 10485789),
     PRIMARY KEY (municipality, document_id, page),
     FOREIGN KEY (document_id, municipality)
       REFERENCES case_management.document (id, municipality)
   )`,
  `COMMENT ON COLUMN case_management.document_content.page IS '0: a PDF as it came'`,
  `CREATE INDEX document_content_of
     ON case_management.document_content (municipality, person_id)`,
  // What is sealed gets no smaller.
  'ALTER TABLE case_management.document_content ALTER COLUMN sealed SET STORAGE EXTERNAL',
];

const sees = may('case-management.see-documents');
const keeps = may('case-management.keep-documents');
const shown = ofPerson('person_id');
const me = '(SELECT platform.operator_id())';

const policies = [
  ...protect('case_management.document', {
    reads: `${sees} AND ${shown}`,
    inserts: `${keeps} AND ${shown} AND author = ${me}`,
    updates: {
      from: `${keeps} AND ${shown}`,
      to: `${keeps} AND ${shown} AND (removed_by IS NULL OR removed_by = ${me})`,
    },
  }),
  ...protect('case_management.document_content', {
    reads: `${sees} AND ${shown}`,
    inserts: `${keeps} AND ${shown}`,
    deletes: `${keeps} AND ${shown}`,
  }),
];

const rights = [
  `GRANT SELECT, INSERT, UPDATE (place, about, expires_on, version, removed_at, removed_by,
     removed_why) ON case_management.document TO desk_app`,
  'GRANT SELECT, INSERT, DELETE ON case_management.document_content TO desk_app',
];
