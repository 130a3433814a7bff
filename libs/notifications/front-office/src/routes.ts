import type { Routes } from '@angular/router';

/** People to call today. */
export const callsRoutes: Routes = [
  {
    path: 'da-chiamare',
    title: 'calls.title',
    loadComponent: () => import('./calls/calls-page').then((page) => page.CallsPage),
  },
];
