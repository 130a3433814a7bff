import { AnnouncedCalls1799000000200 } from './announced-calls.migration';
import { AnnouncedSafeCalls1800100000010 } from './announced-safe-calls.migration';
import { ApprovalMessages1796000000430 } from './approval-messages.migration';
import { CallsTakenBack1797000000100 } from './calls-taken-back.migration';
import { ChangesOfADay1796000001000 } from './changes-of-a-day.migration';
import { ContactRules1800100000000 } from './contact-rules.migration';
import { CountableMessages1795300300020 } from './countable-messages.migration';
import { DeskChanges1795300300010 } from './desk-changes.migration';
import { DroppedMessages1799500000000 } from './dropped-messages.migration';
import { LettersThatDoNotArrive1796000000610 } from './letters-that-do-not-arrive.migration';
import { NotificationAskers1795300300001 } from './notification-askers.migration';
import { NotificationTables1795200300000 } from './notification-tables.migration';
import { ReadingMessages1796000001110 } from './reading-messages.migration';
import { StaffMessages1795300300030 } from './staff-messages.migration';
import { CallsByPermission1798500000030 } from './calls-by-permission.migration';
import { NarrowedMessages1796000000830 } from './narrowed-messages.migration';
import { MovedVisits1798900000300 } from './moved-visits.migration';
import { MessagesOfContexts1798800000000 } from './messages-of-contexts.migration';
import { PurgedMessages1798700000200 } from './purged-messages.migration';

/** What this context adds to the one timeline of migrations. */
export const notificationsMigrations = [
  NotificationTables1795200300000,
  NotificationAskers1795300300001,
  DeskChanges1795300300010,
  CountableMessages1795300300020,
  StaffMessages1795300300030,
  ApprovalMessages1796000000430,
  LettersThatDoNotArrive1796000000610,
  NarrowedMessages1796000000830,
  ChangesOfADay1796000001000,
  ReadingMessages1796000001110,
  CallsTakenBack1797000000100,
  CallsByPermission1798500000030,
  PurgedMessages1798700000200,
  MessagesOfContexts1798800000000,
  MovedVisits1798900000300,
  AnnouncedCalls1799000000200,
  DroppedMessages1799500000000,
  ContactRules1800100000000,
  AnnouncedSafeCalls1800100000010,
];
