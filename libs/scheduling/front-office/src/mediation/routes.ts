import type { Routes } from '@angular/router';

/** The home of the mediators, `?giorno=YYYY-MM-DD&vista=settimana`. */
export const mediatorAgendaRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'mediation.title',
    loadComponent: () => import('./mediation-page').then((page) => page.MediationPage),
  },
];
