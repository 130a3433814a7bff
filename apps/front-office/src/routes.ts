import type { Routes } from '@angular/router';

import { bookingRoutes, manageRoutes } from '@one-stop-shop/scheduling/front-office';
import {
  LostPage,
  PublicFrame,
  catalogues,
  legalRoutes,
  publicPages,
  staffPages,
} from '@one-stop-shop/shared/front-office';

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
    resolve: { words: catalogues('shared/public', 'scheduling/public') },
    children: [{ path: 'gestisci', children: manageRoutes }, ...bookingRoutes],
  },
  {
    path: 'sportello',
    canActivate: [staffPages],
    loadChildren: () => import('./desk.routes').then((area) => area.deskRoutes),
  },
  {
    path: 'mediazione',
    canActivate: [staffPages],
    loadChildren: () => import('./mediation.routes').then((area) => area.mediationRoutes),
  },
  {
    path: 'distretto',
    canActivate: [staffPages],
    loadChildren: () => import('./district.routes').then((area) => area.districtRoutes),
  },
  {
    path: 'amministrazione',
    canActivate: [staffPages],
    loadChildren: () => import('./administration.routes').then((area) => area.administrationRoutes),
  },
  {
    path: '',
    component: PublicFrame,
    canActivate: [publicPages],
    resolve: { words: catalogues('shared/public') },
    children: [...legalRoutes, { path: '**', component: LostPage, title: 'frame.lost' }],
  },
];
