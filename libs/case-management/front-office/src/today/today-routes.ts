import type { Routes } from '@angular/router';

/** What needs somebody today: `/sportello/oggi`, `/mediazione/oggi`. */
export const todayRoutes: Routes = [
  {
    path: 'oggi',
    title: 'today.title',
    loadComponent: () => import('./today-page').then((page) => page.TodayPage),
  },
];
