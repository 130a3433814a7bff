import { AnnouncedPersons1800830000000 } from './persons/announced-persons.migration';
import { EncounterDrafts1800820000000 } from './encounters/encounter-drafts.migration';
import { EncounterTables1800200000020 } from './encounters/encounter-tables.migration';
import { GroupEncounters1800700000010 } from './encounters/group-encounters.migration';
import { Hours1800300000010 } from './hours/hours.migration';
import { OwnPageDigits1800500000010 } from './persons/own-page-digits.migration';
import { PersonTables1800200000000 } from './persons/person-tables.migration';
import { PersonsInEmergency1800500000040 } from './persons/persons-in-emergency.migration';
import { PrivacyNotice1800500000000 } from './notice/privacy-notice.migration';
import { RebuiltIndex1800820000010 } from './search/rebuilt-index.migration';
import { Recognition1800200000010 } from './recognition/recognition.migration';
import { Substitutions1800400000040 } from './team/substitutions.migration';
import { Team1800400000010 } from './team/team.migration';
import { TeamlessRecords1800400000020 } from './team/teamless-records.migration';
import { Unfollowed1800820000020 } from './team/unfollowed.migration';
import { WishesOfVisits1800700000020 } from './persons/wishes-of-visits.migration';
import { Wishes1800400000030 } from './persons/wishes.migration';
import { KeyedRecognition1800600000010 } from './recognition/keyed-recognition.migration';
import { BoundedReads1800600000000 } from './search/bounded-reads.migration';
import { TiedWords1800600000020 } from './recognition/tied-words.migration';
import { HeardWishes1800810000010 } from './persons/heard-wishes.migration';
import { PublishedNotices1800810000030 } from './notice/published-notices.migration';
import { EndedSubstitutions1800810000050 } from './team/ended-substitutions.migration';
import { ToldNamings1800810000060 } from './team/told-namings.migration';
import { ResidenceTitles1800900000000 } from './residence/residence-titles.migration';
import { Documents1800920000000 } from './documents/documents.migration';
import { DigitsBefore1800810000080 } from './persons/digits-before.migration';
import { Plans1800930000000 } from './plans/plans.migration';
import { CaseRecords1800910000000 } from './cases/case-records.migration';
import { CaseAssignments1800910000010 } from './cases/case-assignments.migration';
import { CaseTasks1800910000020 } from './cases/case-tasks.migration';
import { CaseNotes1800910000030 } from './cases/case-notes.migration';
import { OtherPlans1800910000040 } from './cases/other-plans.migration';

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
  Plans1800930000000,
  CaseRecords1800910000000,
  CaseAssignments1800910000010,
  CaseTasks1800910000020,
  CaseNotes1800910000030,
  OtherPlans1800910000040,
  ResidenceTitles1800900000000,
  Documents1800920000000,
];
