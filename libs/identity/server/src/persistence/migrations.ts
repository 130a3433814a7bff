import { SaidNamings1800810000070 } from './said-namings.migration';
import { DangerOfEmergencies1800810000020 } from './danger-of-emergencies.migration';
import { AnnouncedStandings1799000000300 } from './announced-standings.migration';
import { Approvals1796000000420 } from './approvals.migration';
import { EmergencySocialWorkers1796000000400 } from './emergency-social-workers.migration';
import { IdentityTables1795200100000 } from './identity-tables.migration';
import { KnownLinks1796000000301 } from './known-links.migration';
import { ProviderLinks1796000000410 } from './provider-links.migration';
import { NamedColleagues1800400000000 } from './named-colleagues.migration';
import { PractitionerRole1800800000001 } from './practitioner-role.migration';
import { PurgedInvitations1798700000300 } from './purged-invitations.migration';
import { ReadingDays1796000001100 } from './reading-days.migration';
import { RolesAndViews1795300100001 } from './roles-and-views.migration';
import { SecondFactors1795300100010 } from './second-factors.migration';
import { StaffTables1795300100020 } from './staff-tables.migration';
import { StaffByPermission1798500000010 } from './staff-by-permission.migration';
import { NarrowedAccounts1796000000810 } from './narrowed-accounts.migration';

/** What this context adds to the one timeline of migrations. */
export const identityMigrations = [
  IdentityTables1795200100000,
  RolesAndViews1795300100001,
  SecondFactors1795300100010,
  StaffTables1795300100020,
  KnownLinks1796000000301,
  EmergencySocialWorkers1796000000400,
  ProviderLinks1796000000410,
  Approvals1796000000420,
  NarrowedAccounts1796000000810,
  ReadingDays1796000001100,
  StaffByPermission1798500000010,
  PurgedInvitations1798700000300,
  AnnouncedStandings1799000000300,
  NamedColleagues1800400000000,
  PractitionerRole1800800000001,
  DangerOfEmergencies1800810000020,
  SaidNamings1800810000070,
];
