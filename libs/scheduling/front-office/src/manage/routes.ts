import type { Routes } from '@angular/router';

import { catalogues, wants } from '@one-stop-shop/shared/front-office';

/** Moving or cancelling an appointment, with the link or the code of its confirmation. */
export const manageRoutes: Routes = [
  {
    path: '',
    canActivate: [wants('scheduling/public')],
    resolve: { words: catalogues('scheduling/public') },
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
