import type { StaffContext } from '@one-stop-shop/shared/front-office';

import { todayItem } from './today/today-item';
import { todayRoutes } from './today/today-routes';

/** What needs somebody today. */
export function casePages(): StaffContext {
  const area = { pages: todayRoutes, navigation: [todayItem] };

  return { catalogue: 'case-management/staff', areas: { sportello: area, mediazione: area } };
}
