import { defineAnnouncement } from '@one-stop-shop/shared/contracts';
import { schedulingPermissions } from './permissions';

/** A visit was booked, moved or cancelled, or somebody came: who reads the agenda hears of it. */
export const visitAnnounced = defineAnnouncement(
  'appointment',
  ['booked', 'moved', 'cancelled', 'attendance'],
  [
    { permission: schedulingPermissions.seeAgenda, of: 'municipality' },
    { permission: schedulingPermissions.seeOwnAgenda, of: 'themselves' },
  ],
);

/** Everything that this context announces to open pages. */
export const schedulingAnnouncements = [visitAnnounced];
