import { EncounterTables1800200000020 } from './encounter-tables.migration';
import { Hours1800300000010 } from './hours.migration';
import { PersonTables1800200000000 } from './person-tables.migration';
import { Recognition1800200000010 } from './recognition.migration';
import { Substitutions1800400000040 } from './substitutions.migration';
import { Team1800400000010 } from './team.migration';
import { TeamlessRecords1800400000020 } from './teamless-records.migration';
import { Wishes1800400000030 } from './wishes.migration';

export const caseMigrations = [
  PersonTables1800200000000,
  Recognition1800200000010,
  EncounterTables1800200000020,
  Hours1800300000010,
  Team1800400000010,
  TeamlessRecords1800400000020,
  Wishes1800400000030,
  Substitutions1800400000040,
];
