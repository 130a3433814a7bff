import type { Routes } from '@angular/router';

/** Moving or cancelling an appointment, with the link or the code of its confirmation. */
export const manageRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('../booking/booking-frame').then((frame) => frame.BookingFrame),
    children: [
      {
        path: '',
        title: 'manage.title',
        loadComponent: () => import('./manage-page').then((page) => page.ManagePage),
      },
    ],
  },
];
