import { defineAnnouncement } from '@one-stop-shop/shared/contracts';
import { notificationsPermissions } from './permissions';

/** Somebody is to be called, or was: who reads the call list hears of it. */
export const callAnnounced = defineAnnouncement(
  'call',
  ['due', 'settled'],
  [{ permission: notificationsPermissions.seeCallList, of: 'municipality' }],
);

/** Everything that this context announces to open pages. */
export const notificationsAnnouncements = [callAnnounced];
