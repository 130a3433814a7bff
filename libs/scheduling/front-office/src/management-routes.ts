import type { Routes } from '@angular/router';

/**
 * What is managed about desks, in the areas of whoever may: their hours, the days on
 * which they stay shut, and the mediators who come.
 */
export const managementRoutes: Routes = [
  {
    path: 'sportelli',
    title: 'desks.title',
    loadComponent: () => import('./desks/desks-page').then((page) => page.DesksPage),
  },
  {
    path: 'sportelli/nuovo',
    title: 'desks.open',
    loadComponent: () => import('./desks/open-desk-page').then((page) => page.OpenDeskPage),
  },
  {
    path: 'sportelli/:desk/nuovi-orari',
    title: 'desks.new',
    loadComponent: () => import('./desks/new-timetable-page').then((page) => page.NewTimetablePage),
  },
  {
    path: 'sportelli/:desk/contatti/:version',
    title: 'desks.correct',
    loadComponent: () => import('./desks/reach-page').then((page) => page.ReachPage),
  },
  {
    path: 'chiusure',
    title: 'closures.title',
    loadComponent: () => import('./closures/closed-days-page').then((page) => page.ClosedDaysPage),
  },
  {
    path: 'chiusure/nuova',
    title: 'closures.new',
    loadComponent: () => import('./closures/new-closure-page').then((page) => page.NewClosurePage),
  },
  {
    path: 'chiusure/feste/nuova',
    title: 'feasts.new',
    loadComponent: () => import('./closures/new-feast-page').then((page) => page.NewFeastPage),
  },
  {
    path: 'mediatori',
    title: 'mediators.title',
    loadComponent: () => import('./mediators/mediators-page').then((page) => page.MediatorsPage),
  },
  {
    path: 'mediatori/:mediator/nuovo-turno',
    title: 'shifts.new',
    loadComponent: () => import('./mediators/new-shift-page').then((page) => page.NewShiftPage),
  },
  {
    path: 'mediatori/:mediator/turni/:shift',
    title: 'shifts.change',
    loadComponent: () =>
      import('./mediators/change-shift-page').then((page) => page.ChangeShiftPage),
  },
  {
    path: 'mediatori/:mediator/nuova-assenza',
    title: 'absences.new',
    loadComponent: () => import('./mediators/new-absence-page').then((page) => page.NewAbsencePage),
  },
];
