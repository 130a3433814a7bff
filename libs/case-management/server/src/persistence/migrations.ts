import { EncounterTables1800200000020 } from './encounter-tables.migration';
import { Hours1800300000010 } from './hours.migration';
import { KeyedRecognition1800600000010 } from './keyed-recognition.migration';
import { PersonTables1800200000000 } from './person-tables.migration';
import { BoundedReads1800600000000 } from './bounded-reads.migration';
import { Recognition1800200000010 } from './recognition.migration';
import { TiedWords1800600000020 } from './tied-words.migration';

export const caseMigrations = [
  PersonTables1800200000000,
  Recognition1800200000010,
  EncounterTables1800200000020,
  Hours1800300000010,
  BoundedReads1800600000000,
  KeyedRecognition1800600000010,
  TiedWords1800600000020,
];
