import type { Routes } from '@angular/router';

import {
  administrationHome,
  pagesOf,
  staffFrame,
  staffRoutes,
} from '@one-stop-shop/identity/front-office';
import { readingsRoutes, systemStateRoutes } from '@one-stop-shop/oversight/front-office';
import { managementRoutes } from '@one-stop-shop/scheduling/front-office';

import { staffArea } from './staff-area';
import { staffWords } from './staff-words';

/** `/amministrazione`: staff, desks, reference data and the state of the service. */
export const administrationRoutes: Routes = staffArea([
  staffFrame(
    staffWords,
    pagesOf('amministrazione', [
      administrationHome,
      ...staffRoutes,
      ...managementRoutes,
      ...readingsRoutes,
      ...systemStateRoutes,
    ]),
  ),
]);
