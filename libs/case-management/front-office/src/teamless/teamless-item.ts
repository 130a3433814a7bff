import shield from 'lucide-static/icons/shield-user.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem } from '@one-stop-shop/shared/front-office';

/** Who keeps the staff names who follows what nobody follows. */
export const teamlessItem: NavigationItem = {
  place: 55,
  path: 'schede-senza-gruppo',
  words: 'teamless.title',
  about: 'teamless.about',
  icon: shield,
  permission: casePermissions.nameTeams,
};
