import type { Routes } from '@angular/router';

/** Somebody's case: `/sportello/persone/:person/presa-in-carico`, and the same of a mediator. */
export const caseRoutes: Routes = [
  {
    path: 'persone/:person/presa-in-carico',
    title: 'case.title',
    loadComponent: () => import('./case-page').then((page) => page.CasePage),
  },
];

/** Whom a social worker has in charge: `/sportello/in-carico`. */
export const caseloadRoutes: Routes = [
  {
    path: 'in-carico',
    title: 'caseload.title',
    loadComponent: () => import('./caseload-page').then((page) => page.CaseloadPage),
  },
];
