import type { Routes } from '@angular/router';

/** Who stands in for whom: `/sportello/sostituzioni`, `/mediazione/sostituzioni`. */
export const substitutionsRoutes: Routes = [
  {
    path: 'sostituzioni',
    title: 'substitution.title',
    loadComponent: () => import('./substitutions-page').then((page) => page.SubstitutionsPage),
  },
];
