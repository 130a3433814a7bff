import type { Access } from './access';
import { identityAccess } from './identity';
import { notificationsAccess } from './notifications';
import { oversightAccess } from './oversight';
import { platformAccess } from './platform';
import { schedulingAccess } from './scheduling';

/** Every table of the service with what it promises; the spec fails on one that is missing. */
export const accessTable: Readonly<Record<string, Access>> = {
  ...platformAccess,
  ...identityAccess,
  ...schedulingAccess,
  ...notificationsAccess,
  ...oversightAccess,
};
