import type { Routes } from '@angular/router';

import { pagesOf, staffFrame } from '@one-stop-shop/identity/front-office';
import { mediatorAgendaRoutes } from '@one-stop-shop/scheduling/front-office';

import { staffArea } from './staff-area';
import { staffWords } from './staff-words';

/** `/mediazione`: where mediators work, across municipalities. */
export const mediationRoutes: Routes = staffArea([
  staffFrame(staffWords, pagesOf('mediazione', mediatorAgendaRoutes)),
]);
