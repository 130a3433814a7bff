import { AnnouncedVisits1799000000100 } from './announced-visits.migration';
import { ContactsByReach1796000000201 } from './contacts-by-reach.migration';
import { Arrivals1800300000000 } from './arrivals.migration';
import { CalendarSequence1796000000600 } from './calendar-sequence.migration';
import { ContactsOfVisits1797000000200 } from './contacts-of-visits.migration';
import { DescribedMediators1795300200096 } from './described-mediators.migration';
import { EmergencyReadings1795300200090 } from './emergency-readings.migration';
import { EndedShifts1795300200095 } from './ended-shifts.migration';
import { KeyedHashes1796000000300 } from './keyed-hashes.migration';
import { ManagementTables1795300200010 } from './management-tables.migration';
import { PlacesWithoutPersons1796000000200 } from './places-without-persons.migration';
import { SchedulingAskers1795300200001 } from './scheduling-askers.migration';
import { SchedulingTables1795200200000 } from './scheduling-tables.migration';
import { Practitioners1800800000000 } from './practitioners.migration';
import { MediatorsOfVisits1798500000110 } from './mediators-of-visits.migration';
import { UndoableChanges1799300000000 } from './undoable-changes.migration';
import { VisitsByPermission1798500000020 } from './visits-by-permission.migration';
import { NarrowedDesks1796000000820 } from './narrowed-desks.migration';
import { VisitsOfPractitioners1800800000010 } from './visits-of-practitioners.migration';
import { VisitsByKind1800700000000 } from './visits-by-kind.migration';
import { SoughtByCode1800500000030 } from './sought-by-code.migration';
import { SealedWords1800000000000 } from './sealed-words.migration';
import { ReceivedAs1800810000000 } from './received-as.migration';
import { ReadingsOfVisitors1798000000100 } from './readings-of-visitors.migration';

/** What this context adds to the one timeline of migrations. */
export const schedulingMigrations = [
  SchedulingTables1795200200000,
  SchedulingAskers1795300200001,
  ManagementTables1795300200010,
  EmergencyReadings1795300200090,
  EndedShifts1795300200095,
  DescribedMediators1795300200096,
  PlacesWithoutPersons1796000000200,
  ContactsByReach1796000000201,
  KeyedHashes1796000000300,
  CalendarSequence1796000000600,
  NarrowedDesks1796000000820,
  ContactsOfVisits1797000000200,
  ReadingsOfVisitors1798000000100,
  VisitsByPermission1798500000020,
  MediatorsOfVisits1798500000110,
  AnnouncedVisits1799000000100,
  UndoableChanges1799300000000,
  SealedWords1800000000000,
  Arrivals1800300000000,
  VisitsByKind1800700000000,
  SoughtByCode1800500000030,
  Practitioners1800800000000,
  VisitsOfPractitioners1800800000010,
  ReceivedAs1800810000000,
];
