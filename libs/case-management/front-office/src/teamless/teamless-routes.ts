import type { Routes } from '@angular/router';

/** Restricted records that nobody follows any more: `/amministrazione/schede-senza-gruppo`. */
export const teamlessRoutes: Routes = [
  {
    path: 'schede-senza-gruppo',
    title: 'teamless.title',
    loadComponent: () => import('./teamless-page').then((page) => page.TeamlessPage),
  },
];
