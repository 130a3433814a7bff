import hours from 'lucide-static/icons/timer.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem } from '@one-stop-shop/shared/front-office';

/** For how long one has worked. */
export const hoursItem: NavigationItem = {
  place: 28,
  path: 'ore',
  words: 'hours.title',
  icon: hours,
  permission: casePermissions.seeOwnHours,
};
