import type { Routes } from '@angular/router';

import {
  accountPage,
  emergencyAccessesPage,
  emergencyPage,
  invitationPage,
  pagesOf,
  publicApprovalPage,
  signInPage,
  staffFrame,
} from '@one-stop-shop/identity/front-office';
import { callsRoutes } from '@one-stop-shop/notifications/front-office';
import { whoLookedRoutes } from '@one-stop-shop/oversight/front-office';
import { agendaRoutes, managementRoutes } from '@one-stop-shop/scheduling/front-office';

import { staffArea } from './staff-area';
import { staffWords } from './staff-words';

/** `/sportello`: the sign-in of everybody, and the desks' own work. */
export const deskRoutes: Routes = staffArea([
  signInPage,
  invitationPage,
  publicApprovalPage,
  staffFrame(staffWords, [
    accountPage,
    emergencyPage,
    ...pagesOf('sportello', [
      ...agendaRoutes,
      ...callsRoutes,
      ...whoLookedRoutes,
      emergencyAccessesPage,
      { path: 'gestione', children: managementRoutes },
    ]),
  ]),
]);
