import type { Routes } from '@angular/router';

/** The persons, in the area of whoever meets them. Nothing of anybody stands in an address but an id. */
export const personsRoutes: Routes = [
  {
    path: 'persone',
    title: 'persons.title',
    loadComponent: () => import('./search/persons-page').then((page) => page.PersonsPage),
  },
  {
    path: 'persone/nuova',
    title: 'person.new.title',
    loadComponent: () => import('./registering/new-person-page').then((page) => page.NewPersonPage),
  },
  {
    path: 'persone/gruppo',
    title: 'group.title',
    loadComponent: () => import('./group/group-page').then((page) => page.GroupPage),
  },
  {
    path: 'persone/:person',
    title: 'person.page.title',
    loadComponent: () => import('./person/person-page').then((page) => page.PersonPage),
  },
  {
    path: 'persone/:person/piano',
    title: 'plan.title',
    loadComponent: () => import('./plans/plan-page').then((page) => page.PlanPage),
  },
  {
    path: 'informativa/:municipality/:language',
    title: 'notice.page.title',
    loadComponent: () => import('./notice/notice-page').then((page) => page.NoticePage),
  },
];

/** Somebody of another municipality, for social workers alone. */
export const emergencyRoutes: Routes = [
  {
    path: 'persone/in-emergenza/:access',
    title: 'person.page.title',
    loadComponent: () =>
      import('./person/emergency-person-page').then((page) => page.EmergencyPersonPage),
  },
];
