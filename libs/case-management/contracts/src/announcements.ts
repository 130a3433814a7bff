import { defineAnnouncement } from '@one-stop-shop/shared/contracts';
import { casePermissions } from './permissions';

/**
 * Somebody's record has changed, or who may see it; not whose: a restricted one changes like all
 * others. Pages read again what they show, and learn then what they may still see.
 */
export const personAnnounced = defineAnnouncement(
  'person',
  ['changed'],
  [
    { permission: casePermissions.seePersons, of: 'municipality' },
    { permission: casePermissions.seeGivenPersons, of: 'municipality' },
  ],
);

/** Everything that this context announces to open pages. */
export const caseAnnouncements = [personAnnounced];
