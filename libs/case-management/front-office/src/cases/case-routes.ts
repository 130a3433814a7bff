import type { Routes } from '@angular/router';

/** Somebody's case: `/sportello/persone/:person/presa-in-carico`, and the same of a mediator. */
export const caseRoutes: Routes = [
  {
    path: 'persone/:person/presa-in-carico',
    title: 'case.title',
    loadComponent: () => import('./case-page').then((page) => page.CasePage),
  },
];
