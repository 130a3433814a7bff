import type { Routes } from '@angular/router';

/** A month of one's own work, `ore?mese=2026-11`, in the area of whoever meets people. */
export const hoursRoutes: Routes = [
  {
    path: 'ore',
    title: 'hours.title',
    loadComponent: () => import('./hours-page').then((page) => page.HoursPage),
  },
];
