import {
  anyoneWithAScope,
  ownMunicipality,
  protect,
  protectAnew,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the management of desks adds: absences of mediators, travel between municipalities. */
export class ManagementTables1795300200010 implements MigrationInterface {
  name = 'ManagementTables1795300200010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...absences, ...travelTimes, ...writtenByStaff]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP TABLE scheduling.absence', 'DROP TABLE scheduling.travel_time']);
  }
}

const managers = `((SELECT platform.asker()) IN ('operator', 'worker') OR (SELECT platform.role_in_view()) = 'district_administrator')`;

/** What hangs on the door is read by everybody and written by whoever works behind it. */
const published = { reads: anyoneWithAScope, writes: `${managers} AND ${ownMunicipality}` };

const absences = [
  // Why somebody is away is health data more often than not: it has no column. One
  // absence may count in several municipalities and has a row in each.
  `CREATE TABLE scheduling.absence (
     id uuid NOT NULL,
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     mediator_id uuid NOT NULL REFERENCES scheduling.mediator (id),
     first_day date NOT NULL,
     last_day date NOT NULL CHECK (last_day >= first_day),
     starts time,
     ends time CHECK (ends > starts),
     PRIMARY KEY (id, municipality),
     CHECK ((starts IS NULL) = (ends IS NULL))
   )`,
  'CREATE INDEX absence_days ON scheduling.absence (municipality, last_day)',
  'CREATE INDEX shift_mediator ON scheduling.shift (mediator_id, weekday)',
  ...protect('scheduling.absence', published),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON scheduling.absence TO desk_app',
  'GRANT SELECT ON scheduling.absence TO desk_worker',
];

const travelTimes = [
  // Both ways take the same time: a pair stands once, the smaller code first.
  `CREATE TABLE scheduling.travel_time (
     one text NOT NULL CHECK (one ~ '^[0-9]{6}$'),
     other text NOT NULL CHECK (other ~ '^[0-9]{6}$'),
     valid_from date NOT NULL,
     minutes int NOT NULL CHECK (minutes BETWEEN 0 AND 480),
     source text NOT NULL,
     PRIMARY KEY (one, other, valid_from),
     CHECK (one < other)
   )`,
  ...protect('scheduling.travel_time', {
    reads: anyoneWithAScope,
    writes: `(SELECT platform.asker()) = 'worker' OR (SELECT platform.role_in_view()) = 'district_administrator'`,
  }),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON scheduling.travel_time TO desk_app',
  'GRANT SELECT ON scheduling.travel_time TO desk_worker',
];

const writtenByStaff = [
  ...['desk', 'timetable', 'opening', 'closure', 'feast', 'shift'].flatMap((table) =>
    protectAnew(`scheduling.${table}`, published),
  ),
  ...protectAnew('scheduling.mediator', { reads: anyoneWithAScope, writes: managers }),
];
