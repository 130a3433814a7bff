import readings from 'lucide-static/icons/eye.svg';
import state from 'lucide-static/icons/activity.svg';

import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import type { StaffContext } from '@one-stop-shop/shared/front-office';

import { readingsRoutes, systemStateRoutes, whoLookedRoutes } from './routes';

/** Who looked at whose data, and how the service fares. */
export function oversightPages(): StaffContext {
  return {
    catalogue: 'oversight/staff',
    areas: {
      sportello: { pages: whoLookedRoutes },
      amministrazione: {
        pages: [...readingsRoutes, ...systemStateRoutes],
        navigation: [
          {
            place: 70,
            path: 'letture',
            words: 'oversight.readings.title',
            about: 'oversight.readings.about',
            icon: readings,
            permission: oversightPermissions.searchReadings,
          },
          {
            place: 80,
            path: 'stato',
            words: 'oversight.state.title',
            about: 'oversight.state.about',
            icon: state,
            permission: oversightPermissions.seeSystemState,
          },
        ],
      },
    },
  };
}
