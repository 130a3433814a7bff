import type { Route, Routes } from '@angular/router';

import { bookingRoutes, manageRoutes } from '@one-stop-shop/scheduling/front-office';
import {
  type AreaName,
  LostPage,
  PublicFrame,
  catalogues,
  legalRoutes,
  publicPages,
  staffPages,
} from '@one-stop-shop/shared/front-office';

const areas = ['sportello', 'mediazione', 'distretto', 'amministrazione'] as const;

const staffArea = (path: AreaName): Route => ({
  path,
  canActivate: [staffPages],
  loadChildren: () => import('./staff.routes').then(({ staffRoutes }) => staffRoutes(path)),
});

/**
 * The areas of the front office. Libraries hand over route arrays whose components
 * are imported when they are visited, so that the phone of somebody who books
 * never downloads the desk.
 */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'prenota' },
  {
    path: 'prenota',
    component: PublicFrame,
    canActivate: [publicPages],
    resolve: { words: catalogues('shared/public', 'scheduling/first') },
    children: [{ path: 'gestisci', children: manageRoutes }, ...bookingRoutes],
  },
  ...areas.map(staffArea),
  {
    path: '',
    component: PublicFrame,
    canActivate: [publicPages],
    resolve: { words: catalogues('shared/public') },
    children: [...legalRoutes, { path: '**', component: LostPage, title: 'frame.lost' }],
  },
];
