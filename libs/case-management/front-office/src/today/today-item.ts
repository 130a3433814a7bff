import sun from 'lucide-static/icons/sun.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem } from '@one-stop-shop/shared/front-office';

/** The first word at the side, and the home of who works with people. */
export const todayItem: NavigationItem = {
  place: 5,
  path: 'oggi',
  words: 'today.title',
  icon: sun,
  permission: casePermissions.seeGivenPersons,
};
