import handOver from 'lucide-static/icons/arrow-left-right.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem } from '@one-stop-shop/shared/front-office';

/** Whoever is away says who stands in for them. */
export const substitutionsItem: NavigationItem = {
  place: 58,
  path: 'sostituzioni',
  words: 'substitution.title',
  icon: handOver,
  permission: casePermissions.seeGivenPersons,
};
