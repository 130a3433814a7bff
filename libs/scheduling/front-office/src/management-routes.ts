import type { Routes } from '@angular/router';

/**
 * What is managed about desks, in the areas of whoever may: `sportelli` with
 * `sportelli/<id>/nuovi-orari`.
 */
export const managementRoutes: Routes = [
  {
    path: 'sportelli',
    title: 'desks.title',
    loadComponent: () => import('./desks/desks-page').then((page) => page.DesksPage),
  },
  {
    path: 'sportelli/:desk/nuovi-orari',
    title: 'desks.new',
    loadComponent: () => import('./desks/new-timetable-page').then((page) => page.NewTimetablePage),
  },
];
