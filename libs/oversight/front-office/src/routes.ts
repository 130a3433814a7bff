import type { Routes } from '@angular/router';

/** Who looked at the data of one appointment, for the desk. */
export const whoLookedRoutes: Routes = [
  {
    path: 'chi-ha-guardato/:subject',
    title: 'oversight.who-looked.title',
    loadComponent: () => import('./who-looked/who-looked-page').then((page) => page.WhoLookedPage),
  },
];

/** All readings of the district, for administrators. */
export const readingsRoutes: Routes = [
  {
    path: 'letture',
    title: 'oversight.readings.title',
    loadComponent: () => import('./readings/readings-page').then((page) => page.ReadingsPage),
  },
];

/** How the service fares, for administrators. */
export const systemStateRoutes: Routes = [
  {
    path: 'stato',
    title: 'oversight.state.title',
    loadComponent: () => import('./state/system-state-page').then((page) => page.SystemStatePage),
  },
];
