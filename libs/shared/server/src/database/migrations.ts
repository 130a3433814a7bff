import { Askers1795300000001 } from './askers.migration';
import { BackupsTaken1795300000005 } from './backups-taken.migration';
import { AuditByMonths1798000000000 } from '../read-audit/audit-by-months.migration';
import { SealableReadings1795300000010 } from '../read-audit/sealable-readings.migration';
import { EmergencyAccess1795300000020 } from '../emergency/emergency-access.migration';
import { SoughtByWords1800500000020 } from '../emergency/sought-by-words.migration';
import { AnnouncedGrants1799000000000 } from '../live/announced-grants.migration';
import { Deliveries1797000000000 } from '../outbox/deliveries.migration';
import { PurgedPlatform1798700000100 } from '../recurring/purged-platform.migration';
import { RecurringWork1798700000000 } from '../recurring/recurring-work.migration';
import { KeyedAnswers1796000000302 } from '../idempotency/keyed-answers.migration';
import { PlatformTables1795200000000 } from './platform-tables.migration';
import { AccessGrants1798500000100 } from '../access/access-grants.migration';
import { PermissionsInPolicies1798500000000 } from './permissions-in-policies.migration';
import { NarrowedScopes1796000000800 } from './narrowed-scopes.migration';

/** The ground that the timeline of migrations begins with. */
export const platformMigrations = [
  PlatformTables1795200000000,
  Askers1795300000001,
  BackupsTaken1795300000005,
  SealableReadings1795300000010,
  EmergencyAccess1795300000020,
  KeyedAnswers1796000000302,
  NarrowedScopes1796000000800,
  Deliveries1797000000000,
  AuditByMonths1798000000000,
  PermissionsInPolicies1798500000000,
  AccessGrants1798500000100,
  RecurringWork1798700000000,
  PurgedPlatform1798700000100,
  AnnouncedGrants1799000000000,
  SoughtByWords1800500000020,
];
