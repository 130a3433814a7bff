import {
  anyoneWithAScope,
  ownMunicipality,
  ownMunicipalityOrKey,
  ownMunicipalityStaffOnly,
  protect,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Desks with their dated timetables, mediators with their shifts, appointments. */
export class SchedulingTables1795200200000 implements MigrationInterface {
  name = 'SchedulingTables1795200200000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA scheduling TO desk_app, desk_worker',
      ...desks,
      ...closures,
      ...mediators,
      ...reservations,
      ...appointments,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP SCHEMA scheduling CASCADE', 'CREATE SCHEMA scheduling']);
  }
}

/** Opening hours are hung on the door of the desk: everybody reads them, the desk writes them. */
const published = { reads: anyoneWithAScope, writes: ownMunicipality };

const desks = [
  `CREATE TABLE scheduling.desk (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     name text NOT NULL,
     UNIQUE (id, municipality)
   )`,
  // WITHOUT OVERLAPS: on any day a desk has at most one timetable in force.
  `CREATE TABLE scheduling.timetable (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     desk_id uuid NOT NULL,
     valid daterange NOT NULL CHECK (NOT isempty(valid)),
     address text NOT NULL,
     phone text,
     email text,
     email_to_verify boolean NOT NULL DEFAULT false,
     languages text[] NOT NULL,
     slot_minutes int NOT NULL DEFAULT 20 CHECK (slot_minutes BETWEEN 5 AND 240),
     seats int NOT NULL DEFAULT 1 CHECK (seats BETWEEN 1 AND 20),
     earliest_minutes int NOT NULL DEFAULT 120 CHECK (earliest_minutes >= 0),
     latest_days int NOT NULL DEFAULT 60 CHECK (latest_days BETWEEN 1 AND 366),
     source text NOT NULL,
     UNIQUE (id, municipality),
     UNIQUE (desk_id, valid WITHOUT OVERLAPS),
     FOREIGN KEY (desk_id, municipality) REFERENCES scheduling.desk (id, municipality)
   )`,
  `CREATE TABLE scheduling.opening (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     timetable_id uuid NOT NULL,
     weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
     opens time NOT NULL,
     closes time NOT NULL CHECK (closes > opens),
     FOREIGN KEY (timetable_id, municipality) REFERENCES scheduling.timetable (id, municipality) ON DELETE CASCADE
   )`,
  'CREATE INDEX opening_timetable ON scheduling.opening (municipality, timetable_id)',
  ...['desk', 'timetable', 'opening'].flatMap((table) => protect(`scheduling.${table}`, published)),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON scheduling.desk, scheduling.timetable, scheduling.opening TO desk_app',
  'GRANT SELECT ON scheduling.desk, scheduling.timetable, scheduling.opening TO desk_worker',
];

const closures = [
  // A desk_id of NULL closes every desk of the municipality.
  `CREATE TABLE scheduling.closure (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     desk_id uuid,
     first_day date NOT NULL,
     last_day date NOT NULL CHECK (last_day >= first_day),
     reason text NOT NULL,
     FOREIGN KEY (desk_id, municipality) REFERENCES scheduling.desk (id, municipality)
   )`,
  'CREATE INDEX closure_days ON scheduling.closure (municipality, last_day)',
  // The feast of a patron is a rule, and whether offices close on it is each
  // municipality's decision: until it is confirmed we send nobody to a shut door.
  `CREATE TABLE scheduling.feast (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     rule text NOT NULL,
     name text NOT NULL,
     offices text NOT NULL DEFAULT 'to_be_confirmed' CHECK (offices IN ('to_be_confirmed', 'closed', 'open')),
     source text NOT NULL,
     UNIQUE (municipality, rule)
   )`,
  ...['closure', 'feast'].flatMap((table) => protect(`scheduling.${table}`, published)),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON scheduling.closure, scheduling.feast TO desk_app',
  'GRANT SELECT ON scheduling.closure, scheduling.feast TO desk_worker',
];

const mediators = [
  // Mediators belong to the district and cross its municipalities.
  `CREATE TABLE scheduling.mediator (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     name text NOT NULL,
     languages text[] NOT NULL CHECK (cardinality(languages) > 0)
   )`,
  `CREATE TABLE scheduling.shift (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     desk_id uuid NOT NULL,
     mediator_id uuid NOT NULL REFERENCES scheduling.mediator (id),
     weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
     starts time NOT NULL,
     ends time NOT NULL CHECK (ends > starts),
     valid daterange NOT NULL CHECK (NOT isempty(valid)),
     FOREIGN KEY (desk_id, municipality) REFERENCES scheduling.desk (id, municipality)
   )`,
  'CREATE INDEX shift_desk ON scheduling.shift (municipality, desk_id)',
  ...protect('scheduling.mediator', { reads: anyoneWithAScope, writes: anyoneWithAScope }),
  ...protect('scheduling.shift', published),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON scheduling.mediator, scheduling.shift TO desk_app',
  'GRANT SELECT ON scheduling.mediator, scheduling.shift TO desk_worker',
];

const reservations = [
  // Who is busy when: nobody's data, so it may be read across municipalities, and
  // the one place where overlaps are impossible. Half-open ranges.
  `CREATE TABLE scheduling.reservation (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     desk_id uuid NOT NULL,
     seat int NOT NULL CHECK (seat >= 1),
     mediator_id uuid NOT NULL REFERENCES scheduling.mediator (id),
     person_key text,
     starts_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
     active boolean NOT NULL DEFAULT true,
     UNIQUE (id, municipality),
     FOREIGN KEY (desk_id, municipality) REFERENCES scheduling.desk (id, municipality),
     CONSTRAINT one_visit_per_mediator EXCLUDE USING gist
       (mediator_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active),
     CONSTRAINT one_visit_per_seat EXCLUDE USING gist
       (desk_id WITH =, seat WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active),
     CONSTRAINT one_visit_per_person EXCLUDE USING gist
       (person_key WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active AND person_key IS NOT NULL)
   )`,
  'CREATE INDEX reservation_busy ON scheduling.reservation (starts_at) INCLUDE (desk_id, mediator_id, ends_at) WHERE active',
  'CREATE INDEX reservation_person ON scheduling.reservation (person_key, starts_at) WHERE active AND person_key IS NOT NULL',
  ...protect('scheduling.reservation', published),
  'GRANT SELECT, INSERT, UPDATE ON scheduling.reservation TO desk_app',
  'GRANT SELECT ON scheduling.reservation TO desk_worker',
];

const appointments = [
  `CREATE TABLE scheduling.contact (
     id uuid PRIMARY KEY,
     municipality text NOT NULL,
     first_name text NOT NULL,
     phone text,
     email text,
     for_someone_else boolean NOT NULL DEFAULT false,
     recorded_at timestamptz NOT NULL,
     UNIQUE (id, municipality)
   )`,
  `CREATE TABLE scheduling.appointment (
     id uuid PRIMARY KEY,
     municipality text NOT NULL,
     desk_id uuid NOT NULL,
     mediator_id uuid NOT NULL REFERENCES scheduling.mediator (id),
     contact_id uuid NOT NULL,
     reservation_id uuid NOT NULL,
     starts_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
     state text NOT NULL DEFAULT 'booked'
       CHECK (state IN ('booked', 'arrived', 'fulfilled', 'cancelled', 'no_show')),
     cancelled_by text CHECK (cancelled_by IN ('person', 'desk')),
     channel text NOT NULL CHECK (channel IN ('online', 'phone', 'email', 'walk_in', 'referred')),
     language text NOT NULL,
     mediator_language text,
     reason text CHECK (reason IN ('work', 'training', 'documents', 'school_children', 'health_housing', 'other')),
     words text,
     link_hash text NOT NULL,
     code_hash text NOT NULL,
     booked_at timestamptz NOT NULL,
     UNIQUE (link_hash),
     UNIQUE (code_hash),
     CHECK ((state = 'cancelled') = (cancelled_by IS NOT NULL)),
     FOREIGN KEY (reservation_id, municipality) REFERENCES scheduling.reservation (id, municipality),
     FOREIGN KEY (desk_id, municipality) REFERENCES scheduling.desk (id, municipality),
     FOREIGN KEY (contact_id, municipality) REFERENCES scheduling.contact (id, municipality)
   )`,
  'CREATE INDEX appointment_day ON scheduling.appointment (municipality, starts_at)',
  ...protect('scheduling.contact', { reads: ownMunicipalityStaffOnly, writes: ownMunicipality }),
  ...protect('scheduling.appointment', {
    reads: ownMunicipalityOrKey('link_hash', 'code_hash'),
    writes: ownMunicipalityOrKey('link_hash', 'code_hash'),
  }),
  'GRANT SELECT, INSERT, UPDATE ON scheduling.contact, scheduling.appointment TO desk_app',
  'GRANT SELECT ON scheduling.contact, scheduling.appointment TO desk_worker',
];
