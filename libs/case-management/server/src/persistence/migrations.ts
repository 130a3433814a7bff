import { AnnouncedPersons1800830000000 } from './announced-persons.migration';
import { EncounterDrafts1800820000000 } from './encounter-drafts.migration';
import { EncounterTables1800200000020 } from './encounter-tables.migration';
import { GroupEncounters1800700000010 } from './group-encounters.migration';
import { Hours1800300000010 } from './hours.migration';
import { OwnPageDigits1800500000010 } from './own-page-digits.migration';
import { PersonTables1800200000000 } from './person-tables.migration';
import { PersonsInEmergency1800500000040 } from './persons-in-emergency.migration';
import { PrivacyNotice1800500000000 } from './privacy-notice.migration';
import { RebuiltIndex1800820000010 } from './rebuilt-index.migration';
import { Recognition1800200000010 } from './recognition.migration';
import { Substitutions1800400000040 } from './substitutions.migration';
import { Team1800400000010 } from './team.migration';
import { TeamlessRecords1800400000020 } from './teamless-records.migration';
import { Unfollowed1800820000020 } from './unfollowed.migration';
import { WishesOfVisits1800700000020 } from './wishes-of-visits.migration';
import { Wishes1800400000030 } from './wishes.migration';
import { KeyedRecognition1800600000010 } from './keyed-recognition.migration';
import { BoundedReads1800600000000 } from './bounded-reads.migration';
import { TiedWords1800600000020 } from './tied-words.migration';
import { HeardWishes1800810000010 } from './heard-wishes.migration';
import { PublishedNotices1800810000030 } from './published-notices.migration';
import { EndedSubstitutions1800810000050 } from './ended-substitutions.migration';
import { ToldNamings1800810000060 } from './told-namings.migration';
import { DigitsBefore1800810000080 } from './digits-before.migration';

export const caseMigrations = [
  PersonTables1800200000000,
  Recognition1800200000010,
  EncounterTables1800200000020,
  Hours1800300000010,
  GroupEncounters1800700000010,
  WishesOfVisits1800700000020,
  PrivacyNotice1800500000000,
  OwnPageDigits1800500000010,
  PersonsInEmergency1800500000040,
  Team1800400000010,
  TeamlessRecords1800400000020,
  Wishes1800400000030,
  Substitutions1800400000040,
  BoundedReads1800600000000,
  KeyedRecognition1800600000010,
  TiedWords1800600000020,
  AnnouncedPersons1800830000000,
  EncounterDrafts1800820000000,
  RebuiltIndex1800820000010,
  Unfollowed1800820000020,
  HeardWishes1800810000010,
  PublishedNotices1800810000030,
  EndedSubstitutions1800810000050,
  ToldNamings1800810000060,
  DigitsBefore1800810000080,
];
