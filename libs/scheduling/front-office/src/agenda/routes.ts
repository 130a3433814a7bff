import type { Routes } from '@angular/router';

/** The agenda of the desk, `agenda?giorno=YYYY-MM-DD&vista=settimana`. */
export const agendaRoutes: Routes = [
  {
    path: 'agenda',
    title: 'agenda.title',
    loadComponent: () => import('./agenda-page').then((page) => page.AgendaPage),
  },
];
